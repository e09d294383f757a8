namespace BinNode.Core.Readings;

/// <summary>
/// One measurement as it is stored, sent and decoded. A struct, so that buffers of readings cost no allocation.
/// </summary>
public struct Reading
{
    /// <summary>Number of this reading; never repeats for a device, 1 to 4294967295.</summary>
    public uint Sequence;

    /// <summary>Clock epoch: which running of the clock <see cref="Seconds"/> counts in. 0 is calendar time; any other is placed when the time becomes known.</summary>
    public ushort Epoch;

    /// <summary>Seconds in the epoch: since 1970-01-01T00:00:00Z in epoch 0, since the start of the clock in any other.</summary>
    public uint Seconds;

    /// <summary>What the reading is worth.</summary>
    public ReadingState State;

    /// <summary>Distance in millimetres from the transducer to the waste, 0 to 16383; meaningful only when <see cref="HasDistance"/>.</summary>
    public ushort DistanceMm;

    /// <summary>True when the battery was read.</summary>
    public bool HasBattery;

    /// <summary>Resting battery voltage in millivolts, 0 to 16383; meaningful only when <see cref="HasBattery"/>.</summary>
    public ushort BatteryMv;

    /// <summary>True when the temperature was read.</summary>
    public bool HasTemperature;

    /// <summary>Air temperature in tenths of a degree Celsius, -400 to 1250; meaningful only when <see cref="HasTemperature"/>.</summary>
    public short TemperatureDeciC;

    /// <summary>What happened.</summary>
    public ReadingEvents Events;

    /// <summary>True when the state says that <see cref="DistanceMm"/> is a distance.</summary>
    public bool HasDistance => State == ReadingState.Ok || State == ReadingState.Unstable;

    /// <summary>True when <see cref="Seconds"/> is calendar time.</summary>
    public bool HasTime => Epoch == 0;
}
