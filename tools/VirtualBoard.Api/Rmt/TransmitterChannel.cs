using System;
using System.Collections;
using BinNode.VirtualBoard;

namespace nanoFramework.Hardware.Esp32.Rmt;

public class TransmitterChannel : RmtChannel, IDisposable
{
    private readonly ArrayList commands = new();
    private RmtCommand[] serialized;

    public TransmitterChannel(TransmitChannelSettings settings)
        : base(settings)
    {
        _settings.Channel = CurrentBoard.Host.Rmt.OpenTransmitter(settings);
    }

    public override ChannelMode Mode => ChannelMode.Transmit;

    public RmtCommand this[int index]
    {
        get => (RmtCommand)commands[index];
        set
        {
            commands[index] = value;
            serialized = null;
        }
    }

    public void AddCommand(RmtCommand cmd)
    {
        commands.Add(cmd);
        serialized = null;
    }

    public void ClearCommands()
    {
        commands.Clear();
        serialized = null;
    }

    public void Send(bool waitTxDone)
    {
        serialized ??= (RmtCommand[])commands.ToArray(typeof(RmtCommand));
        CurrentBoard.Host.Rmt.Send(Channel, serialized);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => CurrentBoard.Host.Rmt.Close(Channel);
}
