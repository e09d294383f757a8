namespace BinNode.Cellular;

/// <content>What the modem says, asked or not.</content>
public sealed partial class Modem
{
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
            Cause = Cause == 0 ? line.Number(0, 0) & 0xFF : Cause;
        }
        else if (Profile.IsBanner(line))
        {
            _isBannerSeen = true;

            // A start may be told in two lines; what comes sooner than another start can is the second.
            if (_isRunning && _clock.NowMs - _runningMs > Profile.BootMs / 2)
            {
                Channel.IsBroken = true;
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
