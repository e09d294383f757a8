namespace System.Threading;

public struct SpinWait
{
    public extern void SpinOnce();

    public static extern void SpinUntil(TimeSpan timeout);

    public static extern void SpinUntil(int millisecondsTimeout);
}
