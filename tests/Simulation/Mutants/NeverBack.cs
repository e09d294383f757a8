using System;
using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Does not let the clock go back, instead of noticing that it did.</summary>
internal sealed class NeverBack(IRtc inner, long[] highest) : PassingRtc(inner)
{
    public override long Seconds => highest[0] = Math.Max(highest[0], base.Seconds);

    public override void Set(long unixSeconds)
    {
        highest[0] = unixSeconds;
        base.Set(unixSeconds);
    }
}
