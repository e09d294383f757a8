namespace System.Diagnostics;

public class Stopwatch
{
    public static readonly long Frequency;

    public static readonly bool IsHighResolution;

    public extern Stopwatch();

    public extern TimeSpan Elapsed { get; }

    public extern long ElapsedMilliseconds { get; }

    public extern long ElapsedTicks { get; }

    public extern bool IsRunning { get; }

    public static extern long GetTimestamp();

    public static extern Stopwatch StartNew();

    public extern void Reset();

    public extern void Restart();

    public extern void Start();

    public extern void Stop();
}
