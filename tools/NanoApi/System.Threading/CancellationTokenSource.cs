namespace System.Threading;

public class CancellationTokenSource : IDisposable
{
    public extern CancellationTokenSource(int millisecondsDelay);

    public extern CancellationTokenSource(TimeSpan delay);

    public extern CancellationTokenSource();

    public extern bool IsCancellationRequested { get; }

    public extern CancellationToken Token { get; }

    public extern void Cancel();

    public extern void Cancel(bool throwOnFirstException);

    public extern void CancelAfter(TimeSpan delay);

    public extern void CancelAfter(int millisecondsDelay);

    public extern void Dispose();

    protected virtual extern void Dispose(bool disposing);
}
