namespace BinNode.Core.Payload;

/// <summary>Which alarm an event message is about.</summary>
public enum AlarmKind : byte
{
    /// <summary>None: the event is not about an alarm.</summary>
    None = 0,

    /// <summary>At or above the alarm level.</summary>
    Full = 1,

    /// <summary>At the overfull mark or inside the blind zone.</summary>
    Overfull = 2,

    /// <summary>The bin lies.</summary>
    Tipped = 3,

    /// <summary>Fire or heat.</summary>
    Fire = 4,

    /// <summary>The battery is low.</summary>
    LowBattery = 5,

    /// <summary>The sensor fails.</summary>
    Sensor = 6,

    /// <summary>The node is being opened, knocked or moved.</summary>
    Tamper = 7,
}
