using System;
using System.Net.NetworkInformation;
using BinNode.Contracts;
using nanoFramework.Networking;

namespace BinNode.Wifi;

/// <summary>The way to the broker by Wi-Fi: <see cref="WifiRadio"/> joins, <see cref="SntpQuery"/> asks for the time, <see cref="MqttSession"/> talks.</summary>
public sealed class WifiUplink : IUplink, IRadioPlan, INetworkScanner
{
    private readonly WifiSettings settings;
    private readonly IClock clock;
    private readonly WifiRadio radio;
    private readonly MqttSession session;
    private readonly LinkReport report = new LinkReport();

    /// <summary>Makes the link; nothing happens until it is used.</summary>
    /// <param name="settings">The network.</param>
    /// <param name="factory">Makes the MQTT client.</param>
    /// <param name="clock">Budgets and pauses.</param>
    public WifiUplink(WifiSettings settings, IMqttClientFactory factory, IClock clock)
    {
        this.settings = settings;
        this.clock = clock;
        radio = new WifiRadio(settings, clock);
        session = new MqttSession(factory, clock);
    }

    /// <inheritdoc />
    public LinkReport Report
    {
        get
        {
            report.SentBytes = session.SentBytes;
            report.ReceivedBytes = session.ReceivedBytes;
            return report;
        }
    }

    /// <inheritdoc />
    public bool IsOn => radio.IsOn;

    /// <inheritdoc />
    public int WantedJoinMs => 0;

    /// <inheritdoc />
    public void Plan(bool sessionInNextWake)
    {
        radio.Plan(sessionInNextWake);
    }

    /// <inheritdoc />
    public int Scan(string[] names, short[] signalDbm, int budgetMs)
    {
        return radio.Scan(names, signalDbm, budgetMs);
    }

    /// <inheritdoc />
    public LinkStatus Join(int budgetMs)
    {
        long startMs = clock.NowMs;
        LinkStatus status = radio.Join(budgetMs);
        report.JoinMs = (int)(clock.NowMs - startMs);
        if (status == LinkStatus.Up)
        {
            StopRuntimesOwnTimeClient();
        }

        return status;
    }

    /// <inheritdoc />
    public bool TryGetTime(int budgetMs, out long unixSeconds)
    {
        unixSeconds = 0;
        return budgetMs > 0 && SntpQuery.TryAsk(settings.TimeServer, clock, budgetMs, out unixSeconds);
    }

    /// <inheritdoc />
    public MqttStatus Connect(MqttLogin login, int budgetMs)
    {
        long startMs = clock.NowMs;
        MqttStatus status = session.Connect(login);
        report.ConnectMs = (int)(clock.NowMs - startMs);
        return status;
    }

    /// <inheritdoc />
    public int Publish(string topic, byte[] payload, int offset, int count, bool retain) => session.Publish(topic, payload, offset, count, retain);

    /// <inheritdoc />
    public MqttStatus Confirm(int ticket, int budgetMs) => session.Confirm(ticket, budgetMs);

    /// <inheritdoc />
    public MqttStatus Subscribe(string topic, int budgetMs) => session.Subscribe(topic, budgetMs);

    /// <inheritdoc />
    public bool TryReceive(InboundMessage into, int budgetMs) => session.TryReceive(into, budgetMs);

    /// <inheritdoc />
    public int AffordableIntervalS(int intervalS) => intervalS;

    /// <inheritdoc />
    public bool TrySendSms(string text, int budgetMs) => false;

    /// <inheritdoc />
    public bool SendsSms => false;

    /// <inheritdoc />
    public void Leave(int budgetMs)
    {
        session.Leave();
        radio.Leave();
    }

    /// <summary>It would set the clock 2 s after the address came, in the middle of the session.</summary>
    private static void StopRuntimesOwnTimeClient()
    {
        try
        {
            Sntp.Stop();
        }
        catch (Exception)
        {
            // Then the clock jumps once more, to the same time.
        }
    }
}
