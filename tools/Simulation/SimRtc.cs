using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>A calendar clock on a bad oscillator: it drifts, forgets when it has no power, and jumps when told.</summary>
public sealed class SimRtc(Steps steps) : IRtc
{
    private long _baseMs;
    private long _sinceMs;

    /// <summary>How much faster than true time this clock runs, in parts per million.</summary>
    public int DriftPpm { get; private set; }

    /// <inheritdoc />
    public long Seconds
    {
        get
        {
            steps.Enter("rtc", "Seconds");
            long now = NowMs / 1000;
            steps.Leave();
            return now;
        }
    }

    private long NowMs => _baseMs + ToClock(steps.TrueMs - _sinceMs);

    /// <inheritdoc />
    public void Set(long unixSeconds)
    {
        steps.Enter("rtc", "Set");
        Force(unixSeconds);
        steps.Leave();
    }

    /// <summary>The clock is set behind the core's back.</summary>
    public void Force(long unixSeconds)
    {
        _baseMs = unixSeconds * 1000;
        _sinceMs = steps.TrueMs;
    }

    /// <summary>The clock jumps.</summary>
    public void Jump(long seconds) => Force((NowMs / 1000) + seconds);

    /// <summary>The power was gone: the clock starts at 1970.</summary>
    public void Lose() => Force(0);

    /// <summary>The oscillator changes, with the temperature for one.</summary>
    public void Drift(int ppm)
    {
        long now = NowMs;
        DriftPpm = ppm;
        _baseMs = now;
        _sinceMs = steps.TrueMs;
    }

    /// <summary>True milliseconds that a sleep of so many seconds by this clock takes.</summary>
    public long SleepMs(int seconds) => seconds * 1000L * 1000000 / (1000000 + DriftPpm);

    /// <summary>A copy on other steps.</summary>
    public SimRtc Clone(Steps other) => new(other) { _baseMs = _baseMs, _sinceMs = _sinceMs, DriftPpm = DriftPpm };

    private long ToClock(long trueMs) => trueMs + (trueMs * DriftPpm / 1000000);
}
