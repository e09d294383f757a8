namespace BinNode.VirtualBoard;

/// <summary>The battery: an open-circuit voltage that falls with the charge that was drawn, behind an internal resistance.</summary>
public sealed class BatteryModel
{
    /// <summary>Capacity in milliampere-hours.</summary>
    public double CapacityMah { get; init; } = 6000;

    /// <summary>Resting voltage when full, in millivolts.</summary>
    public double FullMv { get; init; } = 4150;

    /// <summary>Resting voltage when empty, in millivolts.</summary>
    public double EmptyMv { get; init; } = 3300;

    /// <summary>Internal resistance in ohm.</summary>
    public double ResistanceOhm { get; init; } = 0.3;

    /// <summary>Below this loaded voltage the chip resets, in millivolts: brown-out detector at 2.43 V behind a regulator's drop-out.</summary>
    public double BrownOutMv { get; init; } = 2700;

    /// <summary>Resting voltage after some charge was drawn.</summary>
    public double RestingMv(double drawnMah) => EmptyMv + ((FullMv - EmptyMv) * Math.Clamp(1 - (drawnMah / CapacityMah), 0, 1));
}
