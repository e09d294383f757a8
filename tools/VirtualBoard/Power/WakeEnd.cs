namespace BinNode.VirtualBoard;

/// <summary>How a wake ended.</summary>
public enum WakeEnd
{
    /// <summary>In deep sleep, as it should.</summary>
    DeepSleep,

    /// <summary>By a restart that the firmware asked for.</summary>
    Reboot,

    /// <summary>By a loss of power.</summary>
    PowerCut,

    /// <summary>By the external watchdog.</summary>
    Watchdog,

    /// <summary>By a brown-out: the battery's voltage fell below what the chip needs.</summary>
    BrownOut,

    /// <summary>Main returned: on the device the runtime waits for a debugger for ever, awake.</summary>
    Returned,

    /// <summary>Main threw: on the device as <see cref="Returned"/>.</summary>
    Threw,
}
