using System;
using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Sleeps otherwise than was planned.</summary>
internal sealed class Sleeps(IPower inner, Func<int, int> seconds, WakeSources always = WakeSources.None) : PassingPower(inner)
{
    public override void Sleep(int planned, WakeSources sources) => base.Sleep(seconds(planned), sources | always);
}
