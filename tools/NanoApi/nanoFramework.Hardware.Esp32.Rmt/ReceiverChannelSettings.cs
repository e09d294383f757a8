using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

public sealed class ReceiverChannelSettings : RmtChannelSettings
{
    public extern ReceiverChannelSettings(int pinNumber);

    public extern ReceiverChannelSettings(int channel, int pinNumber);

    public extern ushort IdleThreshold { get; set; }

    public extern bool EnableFilter { get; set; }

    public extern byte FilterThreshold { get; set; }

    public extern TimeSpan ReceiveTimeout { get; set; }

    public extern bool EnableDemodulation { get; set; }

    public extern int CarrierWaveFrequency { get; set; }

    public extern byte CarrierWaveDutyPercentage { get; set; }

    public extern bool CarrierLevel { get; set; }
}
