using BinNode.Contracts;
using BinNode.Core.Readings;

namespace BinNode.Core.Journal;

/// <summary>
/// Time, as far as a node can know it.
/// <list type="bullet">
/// <item>Run seconds count the node's life from the formatting of its partition, by the calendar clock between wakes and by the
/// monotonic clock within one. They never jump and never go back; what a power cut hides from them is missing.</item>
/// <item>A clock epoch is a stretch of run seconds without a hole. Any doubt (the clock went back, or further than was planned)
/// begins a new one. Readings are stored as (epoch, run seconds).</item>
/// <item>Calendar time comes from the network only. It places the epoch it is heard in, readings already stored included.</item>
/// </list>
/// </summary>
public sealed class ClockEpochs : IStateSection
{
    /// <summary>2026-01-01T00:00:00Z: earlier network times are refused, and sequence numbers count from here.</summary>
    public const uint Origin = 1767225600;

    private const int OwnSize = 21;
    private const long Million = 1000000;

    /// <summary>The internal RC oscillator is within 5 percent after calibration, from -40 to 105 degrees (ESP32 datasheet, section on the RTC clock); twice that is not drift.</summary>
    private const int MaxDriftPpm = 100000;

    /// <summary>Two seconds of reading error in two hours are 280 ppm: from here on the drift can be told from the error.</summary>
    private const uint MinDriftSpanS = 7200;

    /// <summary>How far a sleep may outlast its plan: the rest of the wake after the last commit, and missed commits.</summary>
    private const uint SlackS = 900;

    /// <summary>
    /// The calendar clock is set only when it is further off: certificates need no better. Should the wake not come to store what it did
    /// to its clock, a step of this size is seen for what it is, and a smaller one would be taken for sleep.
    /// </summary>
    private const long RtcToleranceS = 3600;

    /// <summary>
    /// So old may the last placement be before the network is asked for the time again: a time server costs a modem almost as long as a message.
    /// What is learned of the drift in a day keeps the node within a minute until then where its temperature does not change much.
    /// </summary>
    public const uint AskAfterS = 72000;

    /// <summary>2 to the power of this many seconds are two years.</summary>
    private const int RestartBit = 26;

    private readonly IRtc _rtc;
    private readonly IClock _clock;
    private readonly Placements _placements = new Placements();
    private ushort _epoch;
    private bool _hasRun;
    private uint _runSeconds;
    private long _rtcMinusRun;
    private uint _plannedS;
    private int _driftPpm;
    private bool _hasDrift;
    private uint _wakeRun;
    private long _wakeMs;

    /// <summary>Makes the clock; it is ready after <see cref="Begin"/>.</summary>
    public ClockEpochs(IRtc rtc, IClock clock)
    {
        _rtc = rtc;
        _clock = clock;
    }

    /// <inheritdoc />
    public int Size => OwnSize + Placements.Size;

    /// <summary>The epoch now, 1 to 65535.</summary>
    public ushort Epoch => _epoch;

    /// <summary>Seconds of the node's life that were counted. Never goes back; the right scale for schedules.</summary>
    public uint RunSeconds => _wakeRun + (uint)((_clock.NowMs - _wakeMs) / 1000);

    /// <summary>Seconds from the last commit to this wake in true time, as far as they were counted: what a schedule counts down by.</summary>
    public uint SleptS { get; private set; }

    /// <summary>How much faster than the sleep clock true time runs, in parts per million, -100000 to 100000; 0 until measured.</summary>
    public int DriftPpm => _driftPpm;

    /// <summary>True when the network should be asked for the time: this epoch has no place yet, its drift is not known, or the last answer is old.</summary>
    public bool WantsTime => !_hasDrift || !_placements.TryLast(_epoch, out uint lastRun, out _) || RunSeconds - lastRun >= AskAfterS;

    /// <summary>Takes the time of this wake. <see cref="Journal.Open"/> calls it once the state is loaded.</summary>
    /// <param name="cause">Why the node is awake.</param>
    /// <param name="atLeastEpoch">Epochs below this were used by readings whose clock is lost.</param>
    /// <param name="isDoubtful">True when the state is not the newest that was stored.</param>
    /// <param name="isKept">False when this wake cannot store what it learns.</param>
    public void Begin(WakeCause cause, ushort atLeastEpoch, bool isDoubtful, bool isKept)
    {
        _wakeMs = _clock.NowMs;
        long now = _rtc.Seconds;
        long slept = now - _rtcMinusRun - _runSeconds;
        long limit = (long)_plannedS + (_plannedS / 8) + SlackS;
        bool lostPower = cause == WakeCause.PowerUp && now < SlackS;
        if (!_hasRun || isDoubtful || lostPower || slept < 0 || slept > limit)
        {
            NextEpoch(atLeastEpoch);
            if (isKept && now < 1L << RestartBit)
            {
                // A calendar clock that starts at 1970 looks the same after every loss: it is set apart by the epoch, to some year before
                // 1988, so that the next loss shows even when the wake that sees it comes to store nothing.
                now += (long)((_epoch & 7) + 1) << RestartBit;
                _rtc.Set(now);
            }

            slept = _hasRun && cause == WakeCause.Timer ? _plannedS : 0; // the best guess; what it is wrong by, the new epoch keeps apart
        }

        SleptS = (uint)(slept + (slept * _driftPpm / Million)); // the reverse of PlanSleep
        _wakeRun = _runSeconds + (uint)slept;
        _rtcMinusRun = now - _wakeRun;
        _hasRun = true;
    }

    /// <summary>Stamps a reading with the time now.</summary>
    public void Stamp(ref Reading reading)
    {
        reading.Epoch = _epoch;
        reading.Seconds = RunSeconds;
    }

    /// <summary>Calendar time now, when it is known.</summary>
    /// <param name="unixSeconds">Seconds since 1970-01-01T00:00:00Z; meaningful only when the result is true.</param>
    public bool TryNow(out uint unixSeconds) => _placements.TryResolve(_epoch, RunSeconds, _driftPpm, out unixSeconds);

    /// <summary>Turns the time of a stored reading into calendar time when its epoch has been placed; otherwise leaves it.</summary>
    public void Resolve(ref Reading reading)
    {
        if (reading.Epoch != 0 && _placements.TryResolve(reading.Epoch, reading.Seconds, _driftPpm, out uint unixSeconds))
        {
            reading.Epoch = 0;
            reading.Seconds = unixSeconds;
        }
    }

    /// <summary>The network has told the time. Places the epoch, corrects the drift and sets the calendar clock.</summary>
    /// <param name="unixSeconds">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <returns>False when the time cannot be: before 2026 or after 2105. Nothing is changed then.</returns>
    public bool OnNetworkTime(long unixSeconds)
    {
        if (unixSeconds < Origin || unixSeconds > uint.MaxValue)
        {
            return false;
        }

        uint run = RunSeconds;
        uint time = (uint)unixSeconds;
        bool isPlaced = _placements.TryLast(_epoch, out uint lastRun, out uint lastTime);
        if (isPlaced && !Agrees(run - lastRun, unixSeconds - lastTime))
        {
            _placements.Forget(_epoch);
            isPlaced = false;
        }

        if (!isPlaced || run - lastRun >= MinDriftSpanS)
        {
            if (isPlaced)
            {
                Learn(run - lastRun, unixSeconds - lastTime);
            }

            _placements.Add(_epoch, run, time);
        }

        long wrongS = unixSeconds - run - _rtcMinusRun;
        if (wrongS > RtcToleranceS || -wrongS > RtcToleranceS)
        {
            _rtc.Set(unixSeconds);
            _rtcMinusRun += wrongS;
        }

        return true;
    }

    /// <summary>Plans the sleep, so that the next wake can judge its clock. Call before the commit.</summary>
    /// <param name="seconds">Seconds to sleep in true time.</param>
    /// <returns>Seconds to give to the timer, which counts by the drifting clock; at least 1.</returns>
    public int PlanSleep(int seconds)
    {
        long timer = seconds * Million / (Million + _driftPpm);
        _plannedS = (uint)(timer < 1 ? 1 : timer);
        return (int)_plannedS;
    }

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor)
    {
        uint run = RunSeconds;
        if (!cursor.Loads)
        {
            FollowCalendar(run);
        }

        _epoch = (ushort)cursor.Word(_epoch);
        _hasDrift = cursor.Byte(_hasDrift ? 1 : 0) == 1;
        run = cursor.Long(run);
        uint low = cursor.Long((uint)_rtcMinusRun);
        int high = cursor.Word((int)(_rtcMinusRun >> 32) & 0xFF);
        _plannedS = cursor.Long(_plannedS);
        int ppm = cursor.Int(_driftPpm);
        _driftPpm = ppm > MaxDriftPpm || ppm < -MaxDriftPpm ? 0 : ppm;
        _placements.Exchange(cursor);
        if (cursor.Loads)
        {
            _hasRun = _epoch != 0;
            _runSeconds = run;
            _rtcMinusRun = low | ((long)(sbyte)high << 32);
        }
    }

    // Something else sets the calendar clock within a wake: the network's time service of the platform does.
    private void FollowCalendar(uint run)
    {
        long step = _rtc.Seconds - run - _rtcMinusRun;
        if (step > 2 || step < -2)
        {
            _rtcMinusRun += step;
        }
    }

    /// <inheritdoc />
    public void Reset()
    {
        _epoch = 0;
        _hasRun = false;
        _hasDrift = false;
        _runSeconds = 0;
        _rtcMinusRun = 0;
        _plannedS = 0;
        _driftPpm = 0;
        _placements.Reset();
    }

    private void NextEpoch(ushort atLeast)
    {
        _epoch = _epoch < atLeast ? atLeast : _epoch;
        _epoch = _epoch == ushort.MaxValue ? (ushort)1 : (ushort)(_epoch + 1);
        _placements.Forget(_epoch);
    }

    /// <summary>True when two passages of time differ by no more than a drift.</summary>
    private static bool Agrees(uint run, long time)
    {
        long error = time - run;
        long allowed = (run / 10) + 10;
        return error <= allowed && -error <= allowed;
    }

    /// <summary>The first drift is taken as measured; later ones are averaged, since it follows the temperature.</summary>
    private void Learn(uint run, long time)
    {
        long measured = (time - run) * Million / run;
        long drift = _hasDrift ? (_driftPpm + measured) / 2 : measured;
        _driftPpm = (int)(drift > MaxDriftPpm ? MaxDriftPpm : drift < -MaxDriftPpm ? -MaxDriftPpm : drift);
        _hasDrift = true;
    }
}
