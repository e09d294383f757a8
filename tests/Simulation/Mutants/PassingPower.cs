using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Hands all calls on; a mutant overrides the one that it breaks.</summary>
internal class PassingPower(IPower inner) : IPower
{
    public virtual WakeCause Cause => inner.Cause;

    public virtual void Sleep(int seconds, WakeSources sources) => inner.Sleep(seconds, sources);

    public void Reboot() => inner.Reboot();
}
