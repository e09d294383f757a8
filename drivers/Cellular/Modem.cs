using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>
/// The modem between power and socket: start, SIM, registration, address, time, stop. Owns the AT channel and hears its lines.
/// Nothing here waits except on the port, with a deadline.
/// </summary>
public sealed class Modem : IAtListener
{
    private const int DeniedGraceMs = 10_000;
    private const int PollMs = 10_000;

    // The supply must fall below the modem's off threshold, or it does not start anew.
    private const int PowerOffMs = 500;

    private readonly IClock _clock;
    private readonly ISwitch _power;
    private readonly ISwitch _key;
    private readonly CellularConfig _config;
    private readonly AtRow _row = new AtRow();
    private bool _isRunning;
    private bool _isBannerSeen;
    private bool _isSimReady;
    private bool _isPinAsked;
    private bool _isPukAsked;
    private int _packetState;
    private int _epsState;

    /// <summary>Makes the modem of the settings; it stays off.</summary>
    /// <param name="port">Serial port of the modem.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="power">Load switch of the modem's supply.</param>
    /// <param name="key">Switch that presses the modem's power key.</param>
    /// <param name="config">The settings.</param>
    public Modem(IByteChannel port, IClock clock, ISwitch power, ISwitch key, CellularConfig config)
    {
        _clock = clock;
        _power = power;
        _key = key;
        _config = config;
        Arguments = new ModemArguments { Config = config };
        Channel = new AtChannel(port, clock, this);
        Profile = CreateProfile(config.Modem);
    }

    /// <summary>The AT channel.</summary>
    public readonly AtChannel Channel;

    /// <summary>The modem's peculiarities.</summary>
    public readonly ModemProfile Profile;

    /// <summary>What the rows are filled with.</summary>
    public readonly ModemArguments Arguments;

    /// <summary>Received signal strength in dBm; meaningful when <see cref="HasSignal"/>.</summary>
    public int SignalDbm;

    /// <summary>True when the signal was measured.</summary>
    public bool HasSignal;

    /// <summary>The operator as its digits; 0: unknown.</summary>
    public int Operator;

    /// <summary>Digits of <see cref="Operator"/>.</summary>
    public int OperatorDigits;

    /// <summary>The network's time in seconds since 1970; 0: unknown.</summary>
    public long UnixS;

    /// <summary>Monotonic milliseconds when <see cref="UnixS"/> was read.</summary>
    public long UnixAtMs;

    /// <summary>Cause of the network's refusal; 0: none known.</summary>
    public int Cause;

    /// <summary>True when the modem said that the socket or the address is gone.</summary>
    public bool IsSocketClosed;

    /// <summary>True when the modem said that bytes wait to be fetched.</summary>
    public bool IsDataWaiting;

    /// <summary>True when the network has let the node in, at home or roaming.</summary>
    public bool IsRegistered => IsIn(_epsState) || IsIn(_packetState);

    /// <inheritdoc/>
    public void OnLine(AtLine line)
    {
        if (line.StartsWith("+CEREG: "))
        {
            _epsState = Registration(line);
        }
        else if (line.StartsWith("+CGREG: "))
        {
            _packetState = Registration(line);
        }
        else if (line.StartsWith("+CPIN: "))
        {
            _isSimReady = line.Is("+CPIN: READY");
            _isPinAsked = line.Is("+CPIN: SIM PIN");
            _isPukAsked = line.StartsWith("+CPIN: SIM PUK");
        }
        else if (line.StartsWith("+CSQ: "))
        {
            // TS 27.007 section 8.5: 0 is -113 dBm or less, 31 is -51 dBm or more, 99 unknown.
            int quality = line.Number(0, 99);
            HasSignal = quality <= 31;
            SignalDbm = -113 + 2 * quality;
        }
        else if (line.StartsWith("+CCLK: "))
        {
            TakeTime(line);
        }
        else if (line.StartsWith("+COPS: "))
        {
            Operator = line.Quoted(2, 0, 6) < 0 ? 0 : line.Quoted(2, 0, 6);
            OperatorDigits = line.QuotedLength(2);
        }
        else if (line.StartsWith("+CEER: "))
        {
            Cause = line.Number(0, Cause) & 0xFF;
        }
        else if (Profile.IsBanner(line))
        {
            _isBannerSeen = true;
            if (_isRunning)
            {
                Channel.Break();
            }
        }
        else
        {
            IsSocketClosed |= Profile.IsClosed(line);
            IsDataWaiting |= Profile.IsWaiting(line);
        }
    }

    /// <inheritdoc/>
    public int DataLength(AtLine line, byte ending) => Profile.DataLength(line, ending);

    /// <summary>Runs all rows of a step.</summary>
    public AtResult Run(ModemStep step, long deadlineMs)
    {
        for (int i = 0; Profile.Row(step, i, _row, Arguments); i++)
        {
            AtResult result = Channel.Run(_row, deadlineMs);
            if (result != AtResult.Ok && (!_row.Optional || result == AtResult.Lost))
            {
                return result;
            }
        }

        return AtResult.Ok;
    }

    /// <summary>Runs one row of a step.</summary>
    public AtResult RunRow(ModemStep step, int index, long deadlineMs) => Profile.Row(step, index, _row, Arguments) ? Channel.Run(_row, deadlineMs) : AtResult.Error;

    /// <summary>Runs the rows of a step, of which one takes a payload.</summary>
    public AtResult SendRows(ModemStep step, byte[] payload, int offset, int count, long deadlineMs)
    {
        Arguments.Count = count;
        for (int i = 0; Profile.Row(step, i, _row, Arguments); i++)
        {
            AtResult result = _row.Prompt != null ? Channel.Send(_row, payload, offset, count, deadlineMs) : Channel.Run(_row, deadlineMs);
            if (result != AtResult.Ok && (!_row.Optional || result == AtResult.Lost))
            {
                return result;
            }
        }

        return AtResult.Ok;
    }

    /// <summary>Switches on and gets the modem to talk; finds its speed when it is not the one of the settings.</summary>
    /// <param name="isCold">True: cut the power first. False: it may be asleep.</param>
    /// <param name="deadlineMs">End of the budget.</param>
    public bool Start(bool isCold, long deadlineMs)
    {
        ForgetSession();
        Channel.Open(_config.Baud);
        if (isCold)
        {
            _power.Set(false);
            _clock.Sleep(PowerOffMs);
        }

        _power.Set(true);
        if (!isCold && TrySync(2, deadlineMs))
        {
            return true;
        }

        _isBannerSeen = false;

        PressKey();
        long limitMs = _clock.NowMs + Profile.BootLimitMs;
        limitMs = limitMs < deadlineMs ? limitMs : deadlineMs;
        WaitForBanner(_clock.NowMs + Profile.BootMs, limitMs);
        int baud = _config.Baud;

        // A banner that could be read says all that an answer would.
        _isRunning = _isBannerSeen && !Channel.IsBroken;
        while (_clock.NowMs < limitMs)
        {
            if (_isRunning || TrySync(4, limitMs))
            {
                return baud == _config.Baud || SetSpeed(limitMs);
            }

            // The factory's speeds of these modems, after the one of the settings.
            baud = baud == _config.Baud ? 9600 : baud == 9600 ? 57_600 : _config.Baud;
            Channel.Open(baud);
        }

        return false;
    }

    /// <summary>Configures the modem and unlocks the SIM.</summary>
    /// <param name="state">Knows a PIN that was refused, and what the modem has stored.</param>
    /// <param name="deadlineMs">End of the budget.</param>
    /// <returns>Up when the SIM is ready.</returns>
    public LinkStatus Prepare(CellularState state, long deadlineMs)
    {
        AtResult result = AtResult.Timeout;
        for (int i = 0; i < 3 && result == AtResult.Timeout; i++)
        {
            result = RunRow(ModemStep.Configure, 0, deadlineMs);
        }

        // 14: the SIM is busy, for some seconds after the start (TS 27.007 section 9.2). Most modems say when it is ready.
        for (int i = 0; i < 3 && !_isSimReady && !_isPinAsked && result == AtResult.Error && Channel.ErrorCode != 10; i++)
        {
            ListenForSim(_clock.NowMs + 3000);
            result = _isSimReady ? AtResult.Ok : RunRow(ModemStep.Sim, 0, deadlineMs);
        }

        if (result == AtResult.Lost || result == AtResult.Timeout)
        {
            return LinkStatus.Fault;
        }

        if (_isPinAsked && !Unlock(state, deadlineMs))
        {
            return LinkStatus.NoSim;
        }

        if (!_isSimReady || _isPukAsked)
        {
            return LinkStatus.NoSim;
        }

        uint hash = _config.Hash();
        if (hash != state.ConfigHash)
        {
            state.ConfigHash = Run(ModemStep.Provision, deadlineMs) == AtResult.Ok ? hash : 0;
        }

        return Channel.IsBroken ? LinkStatus.Fault : LinkStatus.Up;
    }

    /// <summary>Waits until the network lets the node in, the operator of last time first.</summary>
    /// <returns>Up, NoNetwork, Refused or Fault.</returns>
    public LinkStatus Register(CellularState state, long deadlineMs)
    {
        if (!IsRegistered && SelectOperator(state))
        {
            RunRow(ModemStep.Operator, 0, deadlineMs);
        }

        long deniedMs = 0;
        int silent = 0;
        long pollMs = _clock.NowMs + PollMs;
        while (!IsRegistered)
        {
            long nowMs = _clock.NowMs;
            if (Channel.IsBroken || silent == 3)
            {
                return LinkStatus.Fault;
            }

            deniedMs = !IsDenied() ? 0 : deniedMs == 0 ? nowMs : deniedMs;
            if (deniedMs > 0 && (Cause > 0 || nowMs - deniedMs >= DeniedGraceMs))
            {
                return Refusal(deadlineMs);
            }

            if (nowMs >= deadlineMs)
            {
                return LinkStatus.NoNetwork;
            }

            if (nowMs >= pollMs)
            {
                pollMs = nowMs + PollMs;
                silent = RunRow(ModemStep.Status, 0, deadlineMs) == AtResult.Timeout ? silent + 1 : 0;
                continue;
            }

            long untilMs = deniedMs > 0 && deniedMs + DeniedGraceMs < pollMs ? deniedMs + DeniedGraceMs : pollMs;
            Channel.Wait(untilMs < deadlineMs ? untilMs : deadlineMs);
        }

        return LinkStatus.Up;
    }

    /// <summary>Asks for an address, at most three times.</summary>
    public LinkStatus Attach(long deadlineMs)
    {
        RunRow(ModemStep.Query, 0, deadlineMs);
        for (int i = 0; i < 3; i++)
        {
            AtResult result = Run(ModemStep.Attach, deadlineMs);
            if (result == AtResult.Ok)
            {
                IsSocketClosed = false;
                return LinkStatus.Up;
            }

            if (result == AtResult.Lost)
            {
                return LinkStatus.Fault;
            }

            if (_clock.NowMs >= deadlineMs)
            {
                return LinkStatus.Timeout;
            }
        }

        RunRow(ModemStep.Why, 0, deadlineMs);
        return Cause != 0 ? LinkStatus.Refused : LinkStatus.Timeout;
    }

    /// <summary>Asks a time server, once, when the network has not told the time.</summary>
    public bool TryFindTime(long deadlineMs)
    {
        if (UnixS == 0 && _config.TimeServer.Length > 0 && !Channel.IsBroken)
        {
            Run(ModemStep.Time, deadlineMs);
        }

        return UnixS != 0;
    }

    /// <summary>Leaves the network. Switches off, unless the modem is to sleep in PSM and is well.</summary>
    public void Stop(long deadlineMs)
    {
        bool sleeps = _config.Psm && !Channel.IsBroken && IsRegistered;
        if (!Channel.IsBroken && _isRunning)
        {
            // What comes now, the goodbye included, is no accident.
            _isRunning = false;
            Run(sleeps ? ModemStep.Detach : ModemStep.Off, deadlineMs);
        }

        _isRunning = false;
        Channel.Close();
        if (!sleeps)
        {
            _power.Set(false);
        }
    }

    private static ModemProfile CreateProfile(ModemKind kind)
    {
        switch (kind)
        {
            case ModemKind.A7670:
                return new A7670();
            case ModemKind.Sim7600:
                return new Sim7600();
            case ModemKind.Sim800L:
                return new Sim800L();
            default:
                return new Sim7080G();
        }
    }

    private static bool IsIn(int state) => state == 1 || state == 5;

    private bool IsDenied() => (_epsState == 3 && _packetState != 2) || (_packetState == 3 && _epsState != 2);

    private void ForgetSession()
    {
        _isRunning = _isBannerSeen = _isSimReady = _isPinAsked = _isPukAsked = false;
        _packetState = _epsState = 0;
        HasSignal = IsSocketClosed = IsDataWaiting = false;
        Operator = OperatorDigits = Cause = 0;
        UnixS = 0;
    }

    private void PressKey()
    {
        _key.Set(true);
        _clock.Sleep(Profile.KeyMs);
        _key.Set(false);
    }

    private void WaitForBanner(long untilMs, long limitMs)
    {
        untilMs = untilMs < limitMs ? untilMs : limitMs;
        while (!_isBannerSeen && !Channel.IsBroken && _clock.NowMs < untilMs)
        {
            Channel.Wait(untilMs);
        }
    }

    private void ListenForSim(long untilMs)
    {
        while (!_isSimReady && !_isPinAsked && !Channel.IsBroken && _clock.NowMs < untilMs)
        {
            Channel.Wait(untilMs);
        }
    }

    private bool TrySync(int tries, long deadlineMs)
    {
        for (int i = 0; i < tries && !_isRunning && _clock.NowMs < deadlineMs; i++)
        {
            // Any answer will do; but with a second try under way the answer to the first may follow.
            Channel.IsDirty = false;
            _row.Set("ATE0", null, 500, 1);
            _isRunning = Channel.Run(_row, deadlineMs) == AtResult.Ok;
            Channel.IsDirty = i > 0;
        }

        return _isRunning;
    }

    private bool SetSpeed(long deadlineMs)
    {
        _row.Try("AT+IPR=" + _config.Baud.ToString(), 1000);
        Channel.Run(_row, deadlineMs);
        Channel.Open(_config.Baud);
        _isRunning = false;
        return TrySync(4, deadlineMs);
    }

    private bool Unlock(CellularState state, long deadlineMs)
    {
        uint hash = Hashing.Add(Hashing.Start, _config.Pin);
        if (_config.Pin.Length == 0 || hash == state.BadPinHash)
        {
            return false;
        }

        AtResult result = RunRow(ModemStep.Pin, 0, deadlineMs);
        if (result == AtResult.Error)
        {
            state.BadPinHash = hash;
            return false;
        }

        _isPinAsked = false;
        for (int i = 0; i < 5 && !_isSimReady && !Channel.IsBroken; i++)
        {
            ListenForSim(_clock.NowMs + 1000);
            RunRow(ModemStep.Sim, 0, deadlineMs);
        }

        return _isSimReady;
    }

    private bool SelectOperator(CellularState state)
    {
        string last = state.Operator.ToString();
        while (last.Length < state.OperatorDigits)
        {
            last = "0" + last;
        }

        Arguments.Operator = _config.Operator.Length > 0 ? _config.Operator : last;
        return _config.Operator.Length > 0 || state.OperatorDigits > 0;
    }

    private LinkStatus Refusal(long deadlineMs)
    {
        if (Cause == 0)
        {
            RunRow(ModemStep.Why, 0, deadlineMs);
        }

        return LinkStatus.Refused;
    }

    // Read: <n>,<stat>,...; unasked: <stat>,"<tac>",... The second field is a number only in the former.
    private int Registration(AtLine line)
    {
        int first = line.Number(1, -1) >= 0 ? 1 : 0;
        int state = line.Number(first, 0);

        // <cause_type> 0: an EMM or GMM cause follows (TS 27.007 section 10.1.22).
        if (!IsIn(state) && line.Number(first + 4, -1) == 0)
        {
            Cause = line.Number(first + 5, 0) & 0xFF;
        }

        return state;
    }

    // "yy/MM/dd,hh:mm:ss+zz", the zone in quarters of an hour (TS 27.007 section 8.15). Without the network's time: 1980, 2004 or 2070.
    private void TakeTime(AtLine line)
    {
        int year = line.Quoted(0, 0, 2);
        int month = line.Quoted(0, 3, 2);
        int day = line.Quoted(0, 6, 2);
        int zone = line.Quoted(0, 18, 2);
        if (year < 25 || year > 69 || month < 1 || month > 12 || day < 1 || day > 31 || line.Quoted(0, 15, 2) < 0)
        {
            return;
        }

        long seconds = (long)CivilTime.Days(2000 + year, month, day) * CivilTime.DayS;
        seconds += line.Quoted(0, 9, 2) * 3600 + line.Quoted(0, 12, 2) * 60 + line.Quoted(0, 15, 2);
        zone = zone < 0 ? 0 : zone * 900;
        UnixS = line.QuotedAt(0, 17) == '-' ? seconds + zone : seconds - zone;
        UnixAtMs = _clock.NowMs;
    }
}
