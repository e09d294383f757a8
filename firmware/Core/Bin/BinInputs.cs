namespace BinNode.Core.Bin;

/// <summary>What a wake found out, for <see cref="BinMonitor.Judge"/>. The caller owns and reuses it.</summary>
public sealed class BinInputs
{
    /// <summary>The measurement.</summary>
    public RangeResult Range = new RangeResult();

    /// <summary>Seconds since the judgement before, 0 or more. Not from the wall clock, which jumps; 0 when unknown.</summary>
    public int ElapsedS;

    /// <summary>True when the battery was read.</summary>
    public bool HasBattery;

    /// <summary>Resting battery voltage in millivolts; meaningful only when <see cref="HasBattery"/>.</summary>
    public int BatteryMv;

    /// <summary>True when the temperature was read.</summary>
    public bool HasTemperature;

    /// <summary>Air temperature in tenths of a degree Celsius; meaningful only when <see cref="HasTemperature"/>.</summary>
    public int TemperatureDeciC;
}
