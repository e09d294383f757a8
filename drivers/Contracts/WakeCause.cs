namespace BinNode.Contracts;

/// <summary>Why the node is awake.</summary>
public enum WakeCause : byte
{
    /// <summary>Power was applied, or the chip was reset.</summary>
    PowerUp = 0,

    /// <summary>The planned time has come.</summary>
    Timer = 1,

    /// <summary>The technician pressed the button or plugged in the cable.</summary>
    Console = 2,

    /// <summary>The tilt switch moved.</summary>
    Tilt = 3,

    /// <summary>The thermal switch closed.</summary>
    Heat = 4,

    /// <summary>A cause that this firmware does not use.</summary>
    Other = 5,
}
