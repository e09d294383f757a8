namespace BinNode.Simulation;

/// <summary>How a wake ended.</summary>
public enum WakeEnd
{
    /// <summary>The node went to sleep.</summary>
    Slept,

    /// <summary>The node restarted itself.</summary>
    Rebooted,

    /// <summary>The deadline put the node to sleep.</summary>
    Deadline,

    /// <summary>The power went.</summary>
    PowerLost,

    /// <summary>The firmware returned and left the node awake: the battery is empty in a week.</summary>
    StayedAwake,

    /// <summary>An exception left the firmware: the node is parked, awake.</summary>
    Threw,

    /// <summary>Something hung and no guard was armed.</summary>
    Hung,
}
