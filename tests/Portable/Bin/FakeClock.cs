using BinNode.Contracts;

namespace BinNode.Portable.Tests.Bin;

/// <summary>Time that passes only when it is slept away.</summary>
public class FakeClock : IClock
{
    /// <inheritdoc/>
    public long NowMs { get; private set; }

    /// <inheritdoc/>
    public void Sleep(int ms)
    {
        NowMs += ms;
    }
}
