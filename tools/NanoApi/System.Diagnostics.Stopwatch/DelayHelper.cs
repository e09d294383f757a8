namespace System.Device;

public static class DelayHelper
{
    public static extern void Delay(TimeSpan time, bool allowThreadYield);

    public static extern void DelayMicroseconds(int microseconds, bool allowThreadYield);

    public static extern void DelayMilliseconds(int milliseconds, bool allowThreadYield);
}
