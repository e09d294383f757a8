using BinNode.Contracts;
using BinNode.Core.Readings;

namespace BinNode.Core.Bin;

/// <summary>What one measurement of several pings found, before any history is asked. The caller owns and reuses it.</summary>
public sealed class RangeResult
{
    /// <summary>What the pings say on their own; never <see cref="ReadingState.Blocked"/>, which takes history. <see cref="ReadingState.Full"/> here means: inside the blind zone.</summary>
    public ReadingState State = ReadingState.NoEcho;

    /// <summary>Median distance of the pings that agree, in millimetres; meaningful only when <see cref="HasDistance"/>.</summary>
    public int DistanceMm;

    /// <summary>Largest minus smallest distance of all echoes, outliers included, in millimetres; meaningful only when <see cref="HasDistance"/>.</summary>
    public int SpreadMm;

    /// <summary>Pings that agree with the result.</summary>
    public int ValidCount;

    /// <summary>Pings sent.</summary>
    public int Pings;

    /// <summary>Milliseconds that the sensor was powered.</summary>
    public int ActiveMs;

    /// <summary>Charge spent by the sensor, in microcoulombs at its supply.</summary>
    public int ChargeMicroC;

    /// <summary>How the last ping without a distance ended; <see cref="RangeStatus.Ok"/> when there was none.</summary>
    public RangeStatus LastFailure;

    /// <summary>True when <see cref="DistanceMm"/> is a distance.</summary>
    public bool HasDistance => State == ReadingState.Ok || State == ReadingState.Unstable;
}
