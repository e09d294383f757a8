namespace BinNode.VirtualBoard;

/// <summary>Waking, sleeping, restarting and the memory of the chip.</summary>
public interface IPowerHost
{
    /// <summary>Value of Sleep.WakeupCause.</summary>
    int WakeupCause { get; }

    /// <summary>Name of the firmware image, as nanoff calls it.</summary>
    string TargetName { get; }

    /// <summary>Bit per pin that woke the chip.</summary>
    ulong WakeupPins { get; }

    /// <summary>Arms the timer. Returns an EspNativeError.</summary>
    int ArmTimer(ulong microseconds);

    /// <summary>Arms pins; mode as in Sleep.WakeupMode. Returns an EspNativeError; throws NotSupportedException on a chip without it.</summary>
    int ArmPins(ulong pins, int mode);

    /// <summary>Arms one pin (ext0). Returns an EspNativeError; throws NotSupportedException on a chip without it.</summary>
    int ArmPin(ulong pin, int level);

    /// <summary>Ends this wake in deep sleep. Never returns.</summary>
    void DeepSleep();

    /// <summary>Ends this wake by a restart. Never returns.</summary>
    void Reboot();

    /// <summary>Bytes of memory.</summary>
    void GetMemory(out uint total, out uint free, out uint largestFreeBlock);
}
