using BinNode.VirtualBoard;

namespace System.Device.Adc;

public class AdcChannel : AdcChannelBase, IDisposable
{
    private readonly int channel;

    internal AdcChannel(int channel)
    {
        this.channel = channel;
    }

    public override int ReadValue() => CurrentBoard.Host.Adc.Read(channel);

    public void Dispose()
    {
    }
}
