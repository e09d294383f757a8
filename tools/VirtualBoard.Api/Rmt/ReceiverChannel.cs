using System;
using BinNode.VirtualBoard;

namespace nanoFramework.Hardware.Esp32.Rmt;

public class ReceiverChannel : RmtChannel, IDisposable
{
    public ReceiverChannel(ReceiverChannelSettings settings)
        : base(settings)
    {
        _settings.Channel = CurrentBoard.Host.Rmt.OpenReceiver(settings);
    }

    public override ChannelMode Mode => ChannelMode.Receive;

    public void Start(bool clearBuffer) => CurrentBoard.Host.Rmt.StartReceiver(Channel, clearBuffer);

    public void Stop() => CurrentBoard.Host.Rmt.StopReceiver(Channel);

    public RmtCommand[] GetAllItems() => CurrentBoard.Host.Rmt.Receive(Channel);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => CurrentBoard.Host.Rmt.Close(Channel);
}
