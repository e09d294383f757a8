using System;
using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Stays awake when something went wrong, as the runtime does after an exception that nobody caught.</summary>
internal sealed class Parks(IPower inner, Func<bool> when) : PassingPower(inner)
{
    public override void Sleep(int seconds, WakeSources sources)
    {
        if (!when())
        {
            base.Sleep(seconds, sources);
        }
    }
}
