namespace BinNode.Core.Payload;

/// <summary>What a message of readings says besides them. Owned by the caller and reused.</summary>
public sealed class ReadingsHeader
{
    /// <summary>Seconds from a planned measurement to the next, 1 to 86400. A reading within 30 s of its slot is sent with the slot's time.</summary>
    public int SlotS = PayloadLayout.DefaultSlotS;

    /// <summary>Declared resolution of the distance in half millimetres, 1 to 255; 2 is 1 mm, 43 is 21.5 mm.</summary>
    public int DistanceStepHalfMm = 2;

    /// <summary>Declared resolution of the battery voltage in millivolts, 1 to 255.</summary>
    public int BatteryStepMv = 1;

    /// <summary>Declared resolution of the temperature in tenths of a degree, 1 to 255.</summary>
    public int TemperatureStepDeciC = 1;

    /// <summary>True when the next session is not expected at the announced interval.</summary>
    public bool HasNextSession;

    /// <summary>When the next session is expected, in seconds of the readings' epoch.</summary>
    public uint NextSessionSeconds;

    /// <summary>True when the message says when it was made; needed with an epoch that is not placed, so that the backend can place it on arrival.</summary>
    public bool HasNow;

    /// <summary>When the message was made, in seconds of the readings' epoch.</summary>
    public uint NowSeconds;

    /// <summary>True at 1 mm, 1 mV and 0.1 °C.</summary>
    internal bool IsFine => DistanceStepHalfMm == 2 && BatteryStepMv == 1 && TemperatureStepDeciC == 1;

    /// <summary>True at 5 mm, 10 mV and 0.5 °C.</summary>
    internal bool IsCoarse => DistanceStepHalfMm == 10 && BatteryStepMv == 10 && TemperatureStepDeciC == 5;
}
