namespace nanoFramework.Hardware.Esp32.Rmt;

public abstract class RmtChannelSettings
{
    protected extern RmtChannelSettings(int pinNumber);

    protected extern RmtChannelSettings(int channel, int pinNumber);

    public extern int Channel { get; set; }

    public extern int PinNumber { get; set; }

    public extern byte ClockDivider { get; set; }

    public extern byte NumberOfMemoryBlocks { get; set; }

    public extern int BufferSize { get; set; }

    public extern bool SignalInverterEnabled { get; set; }
}
