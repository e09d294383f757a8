using System.Net.Sockets;
using System.Text;

namespace BinNode.VirtualBoard;

/// <summary>
/// The station as nanoFramework runs it: the stored configuration decides at the start of the chip whether the radio runs, and whether it joins by itself,
/// again and again; nothing that is stored later changes that before the next start.
/// </summary>
internal sealed class WifiModel(VirtualTime time, Chip chip, WifiOptions options, FlashDrive flash, ChargeLedger ledger, Dice dice, Func<double> trueUnixSeconds) : IWifiHost
{
    private const string FileName = "I:\\con_wireless80211_0.sys";
    private const string NoAddress = "0.0.0.0";
    private const int Enable = 2;
    private const int AutoConnect = 6;
    private const int DefaultOptions = 14; // AutoConnect, Enable, SmartConfig
    private const int InvalidCredential = 1;
    private const int NetworkNotAvailable = 2;
    private const int Success = 3;
    private const int UnspecifiedFailure = 5;
    private const int TimePort = 123;
    private const long NtpEpoch = 2208988800;

    private Scheduled? attempt;
    private long scannedAtUs = long.MaxValue;
    private bool isStarted;
    private bool isAssociated;

    /// <summary>True while the node has an address.</summary>
    public bool IsUp => Address != NoAddress;

    /// <summary>True while the radio runs.</summary>
    public bool IsStarted => isStarted;

    public string Address { get; private set; } = NoAddress;

    public byte[] HardwareAddress => [0x24, 0x0A, 0xC4, 0x00, 0x00, 0x01];

    public WifiConfiguration Configuration
    {
        get
        {
            chip.Touch();
            return Stored();
        }
    }

    public void Save(WifiConfiguration configuration)
    {
        byte[] content = Encoding.UTF8.GetBytes($"{(char)configuration.Options}{configuration.Ssid}\0{configuration.Password}");
        flash.CommitSystemFile(FileName, content);
    }

    /// <summary>The chip starts: what is stored is what happens.</summary>
    public void Boot()
    {
        WifiConfiguration stored = Stored();
        if ((stored.Options & Enable) == 0)
        {
            return;
        }

        isStarted = true;
        ledger.Set(Load.WifiJoin, true);
        if ((stored.Options & AutoConnect) == AutoConnect && stored.Ssid.Length > 0)
        {
            Attempt(stored.Ssid, stored.Password);
        }
    }

    /// <summary>The chip goes down, and the radio with it.</summary>
    public void Reset()
    {
        attempt?.Cancel();
        isStarted = isAssociated = false;
        scannedAtUs = long.MaxValue;
        Address = NoAddress;
        ledger.Set(Load.WifiJoin, false);
        ledger.Set(Load.Wifi, false);
    }

    public int Connect(string ssid, string password)
    {
        chip.Touch();
        if (!isStarted)
        {
            return UnspecifiedFailure;
        }

        Drop();
        if (!options.InRange || ssid != options.Ssid)
        {
            chip.Advance(options.NoAccessPointUs);
            return NetworkNotAvailable;
        }

        if (password != options.Password)
        {
            chip.Advance(options.WrongPasswordUs);
            return InvalidCredential;
        }

        chip.Advance(options.AssociateUs);
        Associate();
        return Success;
    }

    public void Disconnect()
    {
        chip.Touch();
        Drop();
    }

    public string[] ScannedNames => [.. Scanned().Select(n => n.Name)];

    public int[] ScannedDbm => [.. Scanned().Select(n => n.SignalDbm)];

    public void StartScan()
    {
        chip.Touch();
        if (!isStarted)
        {
            throw new InvalidOperationException("The Wi-Fi interface has not been started.");
        }

        scannedAtUs = time.NowUs + options.NoAccessPointUs; // all channels, as when nothing is found
    }

    private IEnumerable<(string Name, int SignalDbm)> Scanned()
    {
        if (time.NowUs < scannedAtUs)
        {
            return [];
        }

        IEnumerable<(string Name, int SignalDbm)> own = options.InRange ? [(options.Ssid, options.SignalDbm)] : [];
        return own.Concat(options.Neighbours).OrderByDescending(n => n.SignalDbm);
    }

    public string Resolve(string host)
    {
        chip.Touch();
        if (!IsUp || !options.ResolvesNames)
        {
            chip.Advance(options.ResolverGivesUpUs);
            throw new SocketException((int)SocketError.HostNotFound);
        }

        chip.Advance(options.RoundTripUs / 2);
        return System.Net.IPAddress.TryParse(host, out System.Net.IPAddress? literal) ? literal.ToString() : "192.0.2.1";
    }

    public void StopSntp() => chip.Touch();

    public int Exchange(string address, int port, byte[] request, byte[] answer, int timeoutMs)
    {
        chip.Touch();
        if (!IsUp || !options.TellsTime || port != TimePort || timeoutMs * 1000L < options.RoundTripUs)
        {
            chip.Advance(timeoutMs * 1000L);
            throw new SocketException((int)SocketError.TimedOut);
        }

        chip.Advance(options.RoundTripUs);
        answer[0] = 0x24; // version 4, server
        answer[1] = 2;
        request.AsSpan(40, 8).CopyTo(answer.AsSpan(24));
        double now = trueUnixSeconds() + NtpEpoch;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(40), (uint)(long)now);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(44), (uint)((now - Math.Floor(now)) * uint.MaxValue));
        return answer.Length;
    }

    private WifiConfiguration Stored()
    {
        byte[]? content = flash[FileName[3..]];
        if (content is not { Length: > 1 })
        {
            return new WifiConfiguration(DefaultOptions, string.Empty, string.Empty);
        }

        string[] text = Encoding.UTF8.GetString(content, 1, content.Length - 1).Split('\0');
        return new WifiConfiguration(content[0], text[0], text[1]);
    }

    /// <summary>The runtime tries without a pause and without an end.</summary>
    private void Attempt(string ssid, string password)
    {
        bool present = options.InRange && ssid == options.Ssid;
        bool welcome = present && password == options.Password && !dice.Chance(options.JoinFailureShare);
        int us = welcome ? Around(options.AssociateUs) : present ? options.WrongPasswordUs : options.NoAccessPointUs;
        attempt = time.Schedule(us, () =>
        {
            if (welcome && options.InRange)
            {
                Associate();
            }
            else
            {
                Attempt(ssid, password);
            }
        });
    }

    private void Associate()
    {
        isAssociated = true;
        if (options.GivesAddress)
        {
            attempt = time.Schedule(Around(options.AddressUs), Up);
        }
    }

    private void Up()
    {
        if (isAssociated)
        {
            Address = "192.168.4.2";
            ledger.Set(Load.WifiJoin, false);
            ledger.Set(Load.Wifi, true);
        }
    }

    private void Drop()
    {
        attempt?.Cancel();
        isAssociated = false;
        Address = NoAddress;
        ledger.Set(Load.Wifi, false);
        ledger.Set(Load.WifiJoin, isStarted);
    }

    private int Around(int us) => (int)(us * (0.85 + (0.3 * dice.Uniform())));
}
