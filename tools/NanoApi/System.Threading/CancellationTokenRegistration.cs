namespace System.Threading;

public struct CancellationTokenRegistration : IDisposable
{
    public extern void Dispose();

    public static extern bool operator ==(CancellationTokenRegistration left, CancellationTokenRegistration right);

    public static extern bool operator !=(CancellationTokenRegistration left, CancellationTokenRegistration right);

    public override extern bool Equals(object obj);

    public extern bool Equals(CancellationTokenRegistration other);

    public override extern int GetHashCode();
}
