namespace nanoFramework.Hardware.Esp32.Rmt;

public sealed class TransmitChannelSettings : RmtChannelSettings
{
    public TransmitChannelSettings(int pinNumber)
        : base(pinNumber)
    {
    }

    public TransmitChannelSettings(int channel, int pinNumber)
        : base(channel, pinNumber)
    {
    }

    public bool EnableCarrierWave { get; set; } = true;

    public bool EnableIdleLevelOutput { get; set; } = true;

    public bool IdleLevel { get; set; }
}
