namespace System.Device.Adc;

public class AdcChannel : AdcChannelBase, IDisposable
{
    private extern AdcChannel();

    public override extern int ReadValue();

    public extern void Dispose();
}
