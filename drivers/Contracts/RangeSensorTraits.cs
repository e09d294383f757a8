namespace BinNode.Contracts;

/// <summary>What a range sensor is, as data with its datasheet as the source: the timing, the reach and the appetite.</summary>
public sealed class RangeSensorTraits
{
    /// <summary>Nearest distance in millimetres that is measured; anything nearer lies in the blind zone.</summary>
    public ushort MinMm { get; init; }

    /// <summary>Farthest distance in millimetres that is measured.</summary>
    public ushort MaxMm { get; init; }

    /// <summary>Milliseconds from power to the first valid ping.</summary>
    public ushort WarmUpMs { get; init; }

    /// <summary>Milliseconds between two pings, so that no ping hears the echo of the one before.</summary>
    public ushort SpacingMs { get; init; }

    /// <summary>Half of the beam's opening angle, in tenths of a degree.</summary>
    public ushort HalfBeamDeciDeg { get; init; }

    /// <summary>Mean current while powered, in microamperes at the sensor's supply.</summary>
    public uint ActiveMicroAmps { get; init; }

    /// <summary>True when the sensor itself corrects the speed of sound for temperature.</summary>
    public bool CompensatesTemperature { get; init; }
}
