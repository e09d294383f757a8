namespace System.Device.Gpio;

public struct GpioPulseCount
{
    public long Count;

    public TimeSpan RelativeTime;
}
