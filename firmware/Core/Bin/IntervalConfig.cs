namespace BinNode.Core.Bin;

/// <summary>Bounds of the measuring schedule.</summary>
public sealed class IntervalConfig
{
    /// <summary>Shortest interval in seconds, 60 to 86400; also the grid: every interval is a multiple of it.</summary>
    public int FloorS = 900;

    /// <summary>Longest interval in seconds, at least <see cref="FloorS"/>.</summary>
    public int CeilingS = 14400;

    /// <summary>False: always <see cref="FloorS"/>, except on a low battery.</summary>
    public bool Adaptive = true;

    /// <summary>Change of the contents worth a measurement, in permille.</summary>
    public int StepPermille = 20;

    /// <summary>Minute of the day (UTC) when the quiet time starts, 0 to 1439. Equal to <see cref="QuietToMinute"/>: there is none.</summary>
    public int QuietFromMinute = 0;

    /// <summary>Minute of the day (UTC) when the quiet time ends, 0 to 1439.</summary>
    public int QuietToMinute = 0;
}
