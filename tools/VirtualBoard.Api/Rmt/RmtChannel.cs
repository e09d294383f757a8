using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

public abstract class RmtChannel
{
    protected readonly RmtChannelSettings _settings;

    protected RmtChannel(RmtChannelSettings settings)
    {
        _settings = settings ?? throw new ArgumentNullException(nameof(settings));
    }

    public int Channel => _settings.Channel;

    public abstract ChannelMode Mode { get; }
}
