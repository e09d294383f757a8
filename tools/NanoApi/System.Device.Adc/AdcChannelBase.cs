namespace System.Device.Adc;

public abstract class AdcChannelBase
{
    protected extern AdcChannelBase();

    public extern AdcController Controller { get; }

    public abstract int ReadValue();

    public extern double ReadRatio();
}
