using BinNode.Contracts;

namespace BinNode.Levels.Simulation;

/// <summary>Time that passes only when it is slept away or spent by a simulated part.</summary>
public sealed class VirtualClock : IClock
{
    /// <inheritdoc/>
    public long NowMs { get; private set; }

    /// <inheritdoc/>
    public void Sleep(int ms) => NowMs += ms;
}
