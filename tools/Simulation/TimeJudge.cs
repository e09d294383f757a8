using System;
using BinNode.Core.Readings;

namespace BinNode.Simulation;

/// <summary>Holds the calendar time of a delivered reading against the truth, and knows what a drifting clock may be wrong by.</summary>
public sealed class TimeJudge
{
    /// <summary>Whole seconds, an answer that travels, a measurement that takes its time.</summary>
    private const long ReadingErrorS = 60;

    /// <summary>The oscillator of the simulated world is off by up to 50,000 ppm and may change from one end of that to the other; an eighth leaves room for what was learned on the way.</summary>
    private const long DriftPart = 8;

    /// <summary>False: the network lies in this world.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>A node keeps one sync in two hours of its own clock: over less it cannot tell drift from reading error. So the last one it keeps may be older by so much.</summary>
    private const long KeptEveryS = 7200 * 11 / 10;

    private long _toldUnix;

    /// <summary>True calendar time at which the node was told the time last and stored its state after that; 0 when never.</summary>
    public long LastSyncUnix { get; private set; }

    /// <summary>Seconds that the calendar clock has jumped by where a node cannot tell a jump from a sleep.</summary>
    public long HiddenJumpS { get; set; }

    /// <summary>Largest error in seconds.</summary>
    public long WorstErrorS { get; private set; }

    /// <summary>Readings that arrived without calendar time.</summary>
    public long Timeless { get; private set; }

    /// <summary>A wake begins: what the one before did not store is forgotten.</summary>
    public void OnWake() => _toldUnix = 0;

    /// <summary>The node was told the true time.</summary>
    public void OnTold(long trueUnix) => _toldUnix = trueUnix;

    /// <summary>The node has stored its state: what it was told is now remembered.</summary>
    public void OnStored()
    {
        LastSyncUnix = Math.Max(LastSyncUnix, _toldUnix);
    }

    /// <summary>A copy.</summary>
    public TimeJudge Clone() => (TimeJudge)MemberwiseClone();

    /// <summary>Judges one reading.</summary>
    /// <returns>What is wrong, in words; null when nothing is.</returns>
    public string? Judge(StoredReading stored, Reading reading, long nowUnix)
    {
        if (!reading.HasTime)
        {
            Timeless++;
            return null;
        }

        if (!IsOn)
        {
            return null;
        }

        long error = Math.Abs(reading.Seconds - stored.TrueUnix);
        long uncertainS = nowUnix - (stored.LastSyncUnix == 0 ? stored.TrueUnix : stored.LastSyncUnix) + KeptEveryS;
        long allowed = ReadingErrorS + HiddenJumpS + (uncertainS / DriftPart);
        WorstErrorS = Math.Max(WorstErrorS, error);
        return error <= allowed ? null : $"sequence {reading.Sequence}, stored as second {stored.Reading.Seconds} of clock epoch {stored.Reading.Epoch}, arrived with a time {error} s off, {allowed} s being what drift can do";
    }
}
