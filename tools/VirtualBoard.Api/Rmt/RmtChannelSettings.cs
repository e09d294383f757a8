using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

public abstract class RmtChannelSettings
{
    private int channel;
    private int pinNumber;
    private byte clockDivider = 80;

    protected RmtChannelSettings(int pinNumber)
        : this(-1, pinNumber)
    {
    }

    protected RmtChannelSettings(int channel, int pinNumber)
    {
        this.channel = channel <= 7 ? channel : throw new ArgumentOutOfRangeException(nameof(channel));
        this.pinNumber = pinNumber;
    }

    public int Channel
    {
        get => channel;
        set => channel = value >= 0 && value <= 7 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public int PinNumber
    {
        get => pinNumber;
        set => pinNumber = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public byte ClockDivider
    {
        get => clockDivider;
        set => clockDivider = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }
}
