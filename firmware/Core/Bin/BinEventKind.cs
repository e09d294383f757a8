namespace BinNode.Core.Bin;

/// <summary>What a <see cref="BinEvent"/> tells of. The numbers are sent and never change.</summary>
public enum BinEventKind : byte
{
    /// <summary>The container was emptied. Before and after: contents in permille.</summary>
    Emptied = 1,

    /// <summary>At or above the alarm level. Before and after: contents in permille.</summary>
    Full = 2,

    /// <summary>At or above the overfull mark, or the waste is in the blind zone. Before and after: contents in permille.</summary>
    Overfull = 3,

    /// <summary>The container lies on its side. Before and after: 0.</summary>
    Tipped = 4,

    /// <summary>The thermal switch closed, or the air is hot or heats up fast. Before and after: temperature in tenths of a degree Celsius.</summary>
    Fire = 5,

    /// <summary>The battery is low. Before and after: millivolts.</summary>
    LowBattery = 6,

    /// <summary>The range sensor has given no distance for long. Before: the <see cref="Readings.ReadingState"/> that was last good or bad; after: the state now.</summary>
    Sensor = 7,

    /// <summary>A wake switch rattles, sticks, or was moved again and again. Before and after: wakes by switches counted.</summary>
    Tamper = 8,

    /// <summary>The surface moved away without an emptying: waste settled, a cone collapsed. Before and after: contents in permille.</summary>
    Settled = 9,
}
