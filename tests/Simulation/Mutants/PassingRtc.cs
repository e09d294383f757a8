using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Hands all calls on; a mutant overrides the one that it breaks.</summary>
internal class PassingRtc(IRtc inner) : IRtc
{
    public virtual long Seconds => inner.Seconds;

    public virtual void Set(long unixSeconds) => inner.Set(unixSeconds);
}
