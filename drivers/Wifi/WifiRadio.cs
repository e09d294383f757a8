using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using BinNode.Contracts;

namespace BinNode.Wifi;

/// <summary>
/// The station. The runtime starts the radio before Main or not at all, as its stored configuration says; so a wake that shall publish is
/// prepared by the wake before it, and in all others the radio stays silent. See firmware/decisions/0010-wifi-radio.md.
/// </summary>
public sealed class WifiRadio : IRadioPlan
{
    private const int PollMs = 100;
    private const int LeaveMs = 200;
    private const int ScanMs = 4000;
    private const int LeastSecondTryMs = 2000;
    private const string NoAddress = "0.0.0.0";

    private readonly WifiSettings settings;
    private readonly IClock clock;
    private Wireless80211Configuration stored;
    private bool isOn;

    /// <summary>Makes the station; nothing is read until it is asked.</summary>
    public WifiRadio(WifiSettings settings, IClock clock)
    {
        this.settings = settings;
        this.clock = clock;
    }

    /// <inheritdoc />
    public bool IsOn
    {
        get
        {
            Load();
            return isOn;
        }
    }

    /// <inheritdoc />
    public void Plan(bool sessionInNextWake)
    {
        try
        {
            Load();
            Store(sessionInNextWake && settings.Ssid.Length > 0);
        }
        catch (Exception)
        {
            // The radio does in the next wake what it did in this one. Join will say so.
        }
    }

    /// <summary>
    /// Waits for the address that the runtime has been after since the chip started. When none comes in the larger part of the budget, joins anew
    /// by hand: it is a second try, and it tells why it fails. That call waits up to 20 s when the access point does not answer at all.
    /// </summary>
    public LinkStatus Join(int budgetMs)
    {
        if (settings.Ssid.Length == 0)
        {
            return LinkStatus.NotConfigured;
        }

        try
        {
            if (!IsOn)
            {
                Store(true);
                return LinkStatus.RadioSilent;
            }

            long deadlineMs = clock.NowMs + budgetMs;
            if (AwaitAddress(clock.NowMs + ((long)budgetMs * 6 / 10)))
            {
                return LinkStatus.Up;
            }

            return deadlineMs - clock.NowMs < LeastSecondTryMs ? LinkStatus.NoNetwork : JoinAnew(deadlineMs);
        }
        catch (Exception)
        {
            return LinkStatus.Fault;
        }
    }

    /// <summary>Leaves the network. Never throws.</summary>
    public void Leave()
    {
        try
        {
            if (isOn)
            {
                WifiAdapter.FindAllAdapters()[0].Disconnect();
            }
        }
        catch (Exception)
        {
            // The deep sleep switches it off.
        }
    }

    /// <summary>
    /// Looks for networks, for which an attempt to join has to end. The runtime reports the end of a scan by an event, which is not
    /// waited for: a scan of 13 channels is long over after <see cref="ScanMs"/>.
    /// </summary>
    /// <returns>Networks found; negative: the radio does not run, and is asked to at the next start.</returns>
    public int Scan(string[] names, short[] signalDbm, int budgetMs)
    {
        try
        {
            WifiAdapter adapter = WifiAdapter.FindAllAdapters()[0];
            adapter.Disconnect();
            clock.Sleep(LeaveMs);
            adapter.ScanAsync();
            clock.Sleep(budgetMs < ScanMs ? budgetMs : ScanMs);
            WifiAvailableNetwork[] found = adapter.NetworkReport.AvailableNetworks;
            int count = found.Length < names.Length ? found.Length : names.Length;
            for (int i = 0; i < count; i++)
            {
                // The runtime hands out all 33 bytes of the name, zeros included.
                int end = found[i].Ssid.IndexOf('\0');
                names[i] = end < 0 ? found[i].Ssid : found[i].Ssid.Substring(0, end);
                signalDbm[i] = (short)found[i].NetworkRssiInDecibelMilliwatts;
            }

            return count;
        }
        catch (Exception)
        {
            Plan(true);
            return -1;
        }
    }

    private LinkStatus JoinAnew(long deadlineMs)
    {
        WifiAdapter adapter = WifiAdapter.FindAllAdapters()[0];
        adapter.Disconnect();
        clock.Sleep(LeaveMs);
        switch (adapter.Connect(settings.Ssid, WifiReconnectionKind.Automatic, settings.Password).ConnectionStatus)
        {
            case WifiConnectionStatus.Success:
                return AwaitAddress(deadlineMs) ? LinkStatus.Up : LinkStatus.Timeout;
            case WifiConnectionStatus.InvalidCredential:
                return LinkStatus.Refused;
            default:
                return LinkStatus.NoNetwork;
        }
    }

    private bool AwaitAddress(long deadlineMs)
    {
        while (NetworkInterface.GetAllNetworkInterfaces()[0].IPv4Address == NoAddress)
        {
            if (clock.NowMs >= deadlineMs)
            {
                return false;
            }

            clock.Sleep(PollMs);
        }

        return true;
    }

    /// <summary>Reads the configuration once a wake, before anything can have changed it: it tells what the radio did at the start.</summary>
    private void Load()
    {
        if (stored == null)
        {
            stored = Wireless80211Configuration.GetAllWireless80211Configurations()[0];
            isOn = IsStoredOn();
        }
    }

    private bool IsStoredOn()
    {
        return (stored.Options & Wireless80211Configuration.ConfigurationOptions.AutoConnect) == Wireless80211Configuration.ConfigurationOptions.AutoConnect
            && stored.Ssid == settings.Ssid
            && stored.Password == settings.Password;
    }

    private void Store(bool on)
    {
        bool silent = stored.Options == Wireless80211Configuration.ConfigurationOptions.Disable;
        if (on ? IsStoredOn() : silent)
        {
            return;
        }

        stored.Options = on ? Wireless80211Configuration.ConfigurationOptions.AutoConnect : Wireless80211Configuration.ConfigurationOptions.Disable;
        stored.Ssid = settings.Ssid;
        stored.Password = settings.Password;
        stored.SaveConfiguration();
    }
}
