using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

public sealed class ReceiverChannelSettings : RmtChannelSettings
{
    public ReceiverChannelSettings(int pinNumber)
        : base(pinNumber)
    {
    }

    public ReceiverChannelSettings(int channel, int pinNumber)
        : base(channel, pinNumber)
    {
    }

    public ushort IdleThreshold { get; set; } = 12_000;

    public bool EnableFilter { get; set; } = true;

    public byte FilterThreshold { get; set; } = 100;

    public TimeSpan ReceiveTimeout { get; set; } = new TimeSpan(0, 0, 1);

    public bool EnableDemodulation { get; set; } = true;
}
