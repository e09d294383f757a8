using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>
/// The uplink over a modem. One wake, one session: start, SIM, register, address, socket, MQTT, stop.
/// <code>
/// Join:  told to wait? --yes--> ToldToWait (the modem stays off)
///          | no
///        start -> SIM -> register -> address -> Up
///          |        |        |          |
///          |      NoSim   Refused     Refused        (no second try: asking again makes a network wait longer)
///          |              NoNetwork                  (no second try: the radio has searched its whole budget)
///          +---- Fault ----------- Timeout           (power cut, once more, then given up)
/// </code>
/// </summary>
public sealed class CellularUplink : IUplink
{
    /// <summary>Allowance of the very first registration: all bands may have to be searched.</summary>
    public const int FirstJoinMs = 180_000;

    /// <summary>Longest wait for the broker to close the connection after DISCONNECT.</summary>
    private const int CloseMs = 3000;

    private readonly IClock _clock;
    private readonly IRtc _rtc;
    private readonly CellularConfig _config;
    private readonly CellularState _state;
    private readonly ModemSocket _socket;
    private readonly MqttSession _mqtt;
    private bool _isUp;
    private bool _isStarted;

    /// <summary>Makes the uplink; the modem stays off.</summary>
    /// <param name="port">Serial port of the modem, with a receive buffer of at least 2,048 bytes.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="rtc">The system clock: the network's back-off lasts over deep sleep.</param>
    /// <param name="power">Load switch of the modem's supply.</param>
    /// <param name="key">Switch that presses the modem's power key.</param>
    /// <param name="config">The settings.</param>
    /// <param name="state">What is remembered; loaded before <see cref="Join"/>, saved after <see cref="Leave"/>.</param>
    public CellularUplink(IByteChannel port, IClock clock, IRtc rtc, ISwitch power, ISwitch key, CellularConfig config, CellularState state)
    {
        _clock = clock;
        _rtc = rtc;
        _config = config;
        _state = state;
        Modem = new Modem(port, clock, power, key, config);
        _socket = new ModemSocket(Modem, clock);
        _mqtt = new MqttSession(_socket, clock);
    }

    /// <inheritdoc/>
    public LinkReport Report { get; } = new LinkReport();

    /// <summary>The modem, for the console's network test and for measurements.</summary>
    public readonly Modem Modem;

    /// <summary>The time that the next <see cref="Join"/> should get, in milliseconds: three minutes until the first registration was had or tried, the setting after it.</summary>
    public int WantedJoinMs => _state.IsFirstDone ? _config.JoinS * 1000 : FirstJoinMs;

    /// <summary>True when the broker remembered the node: its subscription stands.</summary>
    public bool IsSessionPresent => _mqtt.IsSessionPresent;

    /// <inheritdoc/>
    public LinkStatus Join(int budgetMs)
    {
        long startMs = _clock.NowMs;
        ClearReport();
        int waitS = _state.RemainingWaitS(_rtc.Seconds);
        if (waitS > 0)
        {
            Report.WaitS = waitS;
            Report.CauseCode = _state.Cause;
            return LinkStatus.ToldToWait;
        }

        long deadlineMs = startMs + budgetMs;
        LinkStatus status = TryJoin(!_config.Psm, deadlineMs);
        if ((status == LinkStatus.Fault || status == LinkStatus.Timeout) && _clock.NowMs < deadlineMs)
        {
            status = TryJoin(true, deadlineMs);
        }

        _isUp = status == LinkStatus.Up;
        Note(status);
        Report.JoinMs = (int)(_clock.NowMs - startMs);
        Report.HasSignal = Modem.HasSignal;
        Report.SignalDbm = (short)(Modem.HasSignal ? Modem.SignalDbm : 0);
        return status;
    }

    /// <inheritdoc/>
    public bool TryGetTime(int budgetMs, out long unixSeconds)
    {
        bool isKnown = _isUp && Modem.TryFindTime(_clock.NowMs + budgetMs);
        unixSeconds = isKnown ? Modem.UnixS + (_clock.NowMs - Modem.UnixAtMs) / 1000 : 0;
        return isKnown;
    }

    /// <inheritdoc/>
    public MqttStatus Connect(MqttLogin login, int budgetMs)
    {
        if (!_isUp)
        {
            return MqttStatus.Lost;
        }

        long startMs = _clock.NowMs;
        MqttStatus status = _socket.Open(login, _state, startMs + budgetMs);
        if (status == MqttStatus.Ok)
        {
            status = _mqtt.Connect(login, (int)(startMs + budgetMs - _clock.NowMs));
        }

        Report.ConnectMs = (int)(_clock.NowMs - startMs);
        CountBytes();
        return status;
    }

    /// <inheritdoc/>
    public int Publish(string topic, byte[] payload, int offset, int count, bool retain) => _isUp ? _mqtt.Publish(topic, payload, offset, count, retain) : 0;

    /// <inheritdoc/>
    public MqttStatus Confirm(int ticket, int budgetMs)
    {
        MqttStatus status = _mqtt.Confirm(ticket, budgetMs);
        CountBytes();
        return status;
    }

    /// <inheritdoc/>
    public MqttStatus Subscribe(string topic, int budgetMs)
    {
        MqttStatus status = _isUp ? _mqtt.Subscribe(topic, budgetMs) : MqttStatus.Lost;
        CountBytes();
        return status;
    }

    /// <inheritdoc/>
    public bool TryReceive(InboundMessage into, int budgetMs)
    {
        bool isReceived = _isUp && _mqtt.TryReceive(into, budgetMs);
        CountBytes();
        return isReceived;
    }

    /// <inheritdoc/>
    public int AffordableIntervalS(int intervalS)
    {
        int today = (int)(_rtc.Seconds / CivilTime.DayS);
        int start = CivilTime.BundleStart(today, _config.BundleDay, out int days);
        return DataBudget.StretchS(intervalS, _state.MonthBytes, _config.BundleKb * 1000L, today - start, days);
    }

    /// <inheritdoc/>
    public bool SendsSms => _config.SmsNumber.Length > 0;

    /// <inheritdoc/>
    public bool TrySendSms(string text, int budgetMs)
    {
        if (!_isStarted || !SendsSms || !Modem.IsRegistered)
        {
            return false;
        }

        byte[] bytes = new byte[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }

        bytes[text.Length] = 0x1A;
        return Modem.SendRows(ModemStep.Sms, bytes, 0, bytes.Length, _clock.NowMs + budgetMs) == AtResult.Ok;
    }

    /// <inheritdoc/>
    public void Leave(int budgetMs)
    {
        long deadlineMs = _clock.NowMs + budgetMs;
        if (_isUp)
        {
            _mqtt.Disconnect(budgetMs / 2);

            // The broker closes when it has read DISCONNECT; without it, it would publish the will.
            long closeMs = _clock.NowMs + CloseMs;
            _socket.AwaitClose(closeMs < deadlineMs ? closeMs : deadlineMs);
            CountBytes();
            _state.CountBytes(_socket.AirBytes, Modem.UnixS != 0 ? Modem.UnixS : _rtc.Seconds, _config.BundleDay);
        }

        if (_isStarted)
        {
            _isStarted = false;
            Modem.Stop(deadlineMs);
        }

        _isUp = false;
    }

    private LinkStatus TryJoin(bool isCold, long deadlineMs)
    {
        _isStarted = true;
        if (!Modem.Start(isCold, deadlineMs))
        {
            return LinkStatus.Fault;
        }

        LinkStatus status = Modem.Prepare(_state, deadlineMs);
        if (status == LinkStatus.Up)
        {
            status = Modem.Register(_state, deadlineMs);
        }

        return status == LinkStatus.Up ? Modem.Attach(deadlineMs) : status;
    }

    private void Note(LinkStatus status)
    {
        if (status == LinkStatus.Up)
        {
            _state.NoteAccepted();
            if (Modem.OperatorDigits >= 5)
            {
                _state.Operator = (uint)Modem.Operator;
                _state.OperatorDigits = (byte)Modem.OperatorDigits;
            }
        }
        else if (status == LinkStatus.Refused)
        {
            _state.NoteRefusal(Modem.Cause, _rtc.Seconds);
            Report.WaitS = (int)_state.WaitS;
        }

        if (status != LinkStatus.Up)
        {
            // The serial line has no check sum: what the modem keeps of the settings may not be what was sent.
            _state.ConfigHash = 0;
        }

        // A modem that was silent has not used up the allowance; a network that was searched for has.
        _state.IsFirstDone |= status != LinkStatus.Fault && status != LinkStatus.NoSim;
        Report.CauseCode = Modem.Cause;
    }

    private void ClearReport()
    {
        _socket.Clear();
        Report.HasSignal = false;
        Report.SignalDbm = 0;
        Report.JoinMs = Report.ConnectMs = Report.SentBytes = Report.ReceivedBytes = Report.CauseCode = Report.WaitS = 0;
    }

    private void CountBytes()
    {
        Report.SentBytes = _socket.SentBytes;
        Report.ReceivedBytes = _socket.ReceivedBytes;
    }
}
