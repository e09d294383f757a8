namespace BinNode.Contracts;

/// <summary>Monotonic time within one wake. The only source of delays: nothing else sleeps a thread.</summary>
public interface IClock
{
    /// <summary>Milliseconds since the chip started; never jumps.</summary>
    long NowMs { get; }

    /// <summary>Lets time pass.</summary>
    /// <param name="ms">Milliseconds, 0 or more; the device rounds up to 10.</param>
    void Sleep(int ms);
}
