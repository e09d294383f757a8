namespace BinNode.Contracts;

/// <summary>An ultrasonic sensor that looks down at the waste. Knows its part, not the bin.</summary>
public interface IRangeSensor
{
    /// <summary>Reach, timing and current of this sensor.</summary>
    RangeSensorTraits Traits { get; }

    /// <summary>Switches the sensor on and waits out its warm-up.</summary>
    void PowerOn();

    /// <summary>One ping. The caller keeps <see cref="RangeSensorTraits.SpacingMs"/> between two of them.</summary>
    /// <param name="airDeciC">Air temperature in tenths of a degree Celsius, -400 to 850, for the speed of sound.</param>
    /// <param name="budgetMs">Longest time to wait, in milliseconds.</param>
    /// <param name="distanceMm">Distance from the transducer in millimetres; meaningful only when the result is <see cref="RangeStatus.Ok"/>.</param>
    RangeStatus TryMeasure(int airDeciC, int budgetMs, out int distanceMm);

    /// <summary>Switches the sensor off. Never throws; safe when it is off already.</summary>
    void PowerOff();
}
