using BinNode.Contracts;
using BinNode.Core.Readings;

namespace BinNode.Core.Console;

/// <summary>A measurement made for someone who is watching. Owned by the console, refilled by every measurement.</summary>
public sealed class LiveMeasurement
{
    /// <summary>The state a reading would have.</summary>
    public ReadingState State;

    /// <summary>Millimetres; meaningful only in the states <see cref="ReadingState.Ok"/> and <see cref="ReadingState.Unstable"/>.</summary>
    public int DistanceMm;

    /// <summary>Millimetres between the nearest and the farthest of the pings that counted.</summary>
    public int SpreadMm;

    /// <summary>Pings with an echo.</summary>
    public int ValidPings;

    /// <summary>Pings made.</summary>
    public int Pings;

    /// <summary>Fill level in permille, 0 to 1000; meaningful as <see cref="DistanceMm"/> is.</summary>
    public int FillPermille;

    /// <summary>Litres of waste; meaningful as <see cref="DistanceMm"/> is.</summary>
    public int Litres;

    /// <summary>Whether the battery was read.</summary>
    public SenseStatus Battery;

    /// <summary>Millivolts; meaningful only when <see cref="Battery"/> is Ok.</summary>
    public int BatteryMv;

    /// <summary>Whether the temperature was read.</summary>
    public SenseStatus Temperature;

    /// <summary>Tenths of a degree Celsius; meaningful only when <see cref="Temperature"/> is Ok.</summary>
    public int TemperatureDeciC;

    /// <summary>True when <see cref="DistanceMm"/> is a distance.</summary>
    public bool HasDistance => State == ReadingState.Ok || State == ReadingState.Unstable;
}
