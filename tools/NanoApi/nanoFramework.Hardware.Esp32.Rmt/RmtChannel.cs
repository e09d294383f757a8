namespace nanoFramework.Hardware.Esp32.Rmt;

public abstract class RmtChannel
{
    protected readonly RmtChannelSettings _settings;

    protected extern RmtChannel(RmtChannelSettings settings);

    public abstract ChannelMode Mode { get; }

    public extern int Channel { get; }

    public extern int Pin { get; set; }

    public static extern SourceClock SourceClock { get; }

    public static extern int SourceClockFrequency { get; }

    public extern byte ClockDivider { get; set; }

    public extern byte NumberOfMemoryBlocks { get; set; }
}
