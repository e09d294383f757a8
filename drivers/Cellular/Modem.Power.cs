namespace BinNode.Cellular;

/// <content>Power, power key, speed.</content>
public sealed partial class Modem
{
    private const int SyncMs = 500;

    // A modem that is awake answers ATE0 within some tens of milliseconds. One that does not answer in time gets its key pressed for a second,
    // less than what switches it off, and is asked again when it does not show that it starts.
    private const int AwakeMs = 150;

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
        if (!isCold && TrySync(2, AwakeMs, deadlineMs))
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
        _runningMs = _clock.NowMs;
        while (_clock.NowMs < limitMs)
        {
            if (_isRunning || TrySync(4, SyncMs, limitMs))
            {
                return baud == _config.Baud || SetSpeed(limitMs);
            }

            // The factory's speeds of these modems, after the one of the settings.
            baud = baud == _config.Baud ? 9600 : baud == 9600 ? 57_600 : _config.Baud;
            Channel.Open(baud);
        }

        return false;
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

    private bool TrySync(int tries, int waitMs, long deadlineMs)
    {
        for (int i = 0; i < tries && !_isRunning && _clock.NowMs < deadlineMs; i++)
        {
            // Any answer will do; but with a second try under way the answer to the first may follow.
            Channel.IsDirty = false;
            _row.Set("ATE0", null, waitMs, 1);
            _isRunning = Channel.Run(_row, deadlineMs) == AtResult.Ok;
            _runningMs = _clock.NowMs;
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
        return TrySync(4, SyncMs, deadlineMs);
    }
}
