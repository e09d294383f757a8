using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

public class TransmitterChannel : RmtChannel, IDisposable
{
    public extern TransmitterChannel(TransmitChannelSettings settings);

    public override extern ChannelMode Mode { get; }

    public extern RmtCommand this[int index] { get; set; }

    public extern bool IsChannelIdle { get; }

    public extern bool EnableLooping { get; set; }

    public extern int LoopCount { get; set; }

    public extern bool CarrierLevel { get; set; }

    public extern bool IdleLevel { get; set; }

    public extern void AddCommand(RmtCommand cmd);

    public extern void ClearCommands();

    public extern void Send(bool waitTxDone);

    public extern void SendData(byte[] data, bool waitTxDone);

    public extern void Dispose();

    protected virtual extern void Dispose(bool disposing);
}
