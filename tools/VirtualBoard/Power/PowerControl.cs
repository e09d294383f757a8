using BinNode.Esp32;

namespace BinNode.VirtualBoard;

/// <summary>What the firmware arms for its next wake, and the two doors out of this one.</summary>
internal sealed class PowerControl(Chip chip, Board wiring, uint freeHeapBytes) : IPowerHost
{
    private const int NotSupported = 0x106;
    private const int InvalidArgument = 0x102;
    private const int AnyHigh = 1;
    private const uint HeapBytes = 180_000;

    /// <summary>Cause of this wake, a value of Sleep.WakeupCause.</summary>
    public int WakeupCause { get; set; }

    /// <summary>Pins that woke the chip.</summary>
    public ulong WakeupPins { get; set; }

    /// <summary>Microseconds that the timer was armed for; 0 for none.</summary>
    public long TimerUs { get; private set; }

    /// <summary>Pins that are armed, high wakes.</summary>
    public ulong ArmedPins { get; private set; }

    string IPowerHost.TargetName => wiring.NanoffTarget;

    int IPowerHost.WakeupCause
    {
        get
        {
            chip.Touch();
            return WakeupCause;
        }
    }

    ulong IPowerHost.WakeupPins
    {
        get
        {
            chip.Touch();
            return WakeupPins;
        }
    }

    public int ArmTimer(ulong microseconds)
    {
        chip.Touch();
        TimerUs = (long)microseconds;
        return 0;
    }

    public int ArmPins(ulong pins, int mode)
    {
        chip.Touch();
        if (!wiring.WakesByPin)
        {
            throw new NotSupportedException();
        }

        if (mode != AnyHigh)
        {
            return NotSupported;
        }

        for (int pin = 0; pin < 64; pin++)
        {
            if ((pins >> pin & 1) != 0 && !CanWake(pin))
            {
                return InvalidArgument;
            }
        }

        ArmedPins = pins;
        return 0;
    }

    public int ArmPin(ulong pin, int level)
    {
        chip.Touch();
        throw new NotSupportedException("The drivers wake by several pins (ext1); ext0 is not simulated.");
    }

    public void DeepSleep()
    {
        chip.Touch();
        chip.End(WakeEnd.DeepSleep);
    }

    public void Reboot()
    {
        chip.Touch();
        chip.End(WakeEnd.Reboot);
    }

    public void GetMemory(out uint total, out uint free, out uint largestFreeBlock)
    {
        chip.Touch();
        total = HeapBytes;
        free = freeHeapBytes;
        largestFreeBlock = freeHeapBytes * 2 / 3;
    }

    public void Disarm()
    {
        TimerUs = 0;
        ArmedPins = 0;
    }

    /// <summary>RTC pins: ESP32 technical reference 4.11, ESP32-S3 technical reference 6.</summary>
    private bool CanWake(int pin) => wiring.Chip == "ESP32"
        ? pin is 0 or 2 or 4 or (>= 12 and <= 15) or (>= 25 and <= 27) or (>= 32 and <= 39)
        : pin <= 21;
}
