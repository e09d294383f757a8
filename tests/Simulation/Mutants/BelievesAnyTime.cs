using BinNode.Contracts;
using BinNode.Core.Journal;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Takes a time before its own making for a time.</summary>
internal sealed class BelievesAnyTime(IUplink inner) : PassingUplink(inner)
{
    public override bool TryGetTime(int budgetMs, out long unixSeconds)
    {
        bool told = base.TryGetTime(budgetMs, out unixSeconds);
        unixSeconds = told && unixSeconds < ClockEpochs.Origin ? ClockEpochs.Origin : unixSeconds;
        return told;
    }
}
