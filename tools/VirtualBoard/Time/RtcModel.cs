namespace BinNode.VirtualBoard;

/// <summary>The chip's calendar clock: exact while awake (crystal), drifting in deep sleep (slow oscillator), 1970 after a loss of power.</summary>
public sealed class RtcModel
{
    private const long UnixEpochTicks = 621355968000000000;

    private readonly VirtualTime time;
    private long baseTicks = UnixEpochTicks;
    private long baseUs;

    internal RtcModel(VirtualTime time, int driftPpm)
    {
        this.time = time;
        DriftPpm = driftPpm;
    }

    /// <summary>Error in deep sleep, in parts per million; positive runs fast.</summary>
    public int DriftPpm { get; set; }

    /// <summary>Seconds since 1970 as the chip believes.</summary>
    public double UnixSeconds => (Ticks - UnixEpochTicks) / 1e7;

    internal long Ticks
    {
        get => baseTicks + ((time.NowUs - baseUs) * 10);
        set
        {
            baseTicks = value;
            baseUs = time.NowUs;
        }
    }

    /// <summary>The power was lost: the clock starts at 1970.</summary>
    internal void Lose() => Ticks = UnixEpochTicks;

    /// <summary>A deep sleep is over: the clock has counted with the slow oscillator.</summary>
    internal void Slept(long realUs)
    {
        long ticks = Ticks;
        Ticks = ticks + (realUs * DriftPpm / 100_000);
    }

    /// <summary>How long a timer of the slow oscillator really takes.</summary>
    internal long RealUs(long wantedUs) => (long)(wantedUs / (1 + (DriftPpm / 1e6)));
}
