using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

public class ReceiverChannel : RmtChannel, IDisposable
{
    public extern ReceiverChannel(ReceiverChannelSettings settings);

    public override extern ChannelMode Mode { get; }

    public extern ushort IdleThreshold { get; set; }

    public extern bool EnableFilter { get; set; }

    public extern byte FilterThreshold { get; set; }

    public extern void Start(bool clearBuffer);

    public extern void Stop();

    public extern RmtCommand[] GetAllItems();

    public extern void Dispose();

    protected virtual extern void Dispose(bool disposing);
}
