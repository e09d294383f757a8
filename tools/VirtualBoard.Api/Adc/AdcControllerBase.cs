namespace System.Device.Adc;

public abstract class AdcControllerBase
{
    public abstract int MaxValue { get; }

    public abstract int MinValue { get; }

    public abstract int ResolutionInBits { get; }

    public abstract AdcChannel OpenChannel(int channelNumber);
}
