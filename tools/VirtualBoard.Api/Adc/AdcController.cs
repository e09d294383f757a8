using BinNode.VirtualBoard;

namespace System.Device.Adc;

public class AdcController : AdcControllerBase
{
    public override int MaxValue => 4095;

    public override int MinValue => 0;

    public override int ResolutionInBits => 12;

    public override AdcChannel OpenChannel(int channelNumber)
    {
        CurrentBoard.Host.Adc.Open(channelNumber);
        return new AdcChannel(channelNumber);
    }
}
