namespace System.Device.Adc;

public class AdcController : AdcControllerBase
{
    public extern AdcController();

    public override extern int ChannelCount { get; }

    public override extern AdcChannelMode ChannelMode { get; set; }

    public override extern int MaxValue { get; }

    public override extern int MinValue { get; }

    public override extern int ResolutionInBits { get; }

    public override extern bool IsChannelModeSupported(AdcChannelMode channelMode);

    public override extern AdcChannel OpenChannel(int channelNumber);
}
