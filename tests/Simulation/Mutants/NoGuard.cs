using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>A deadline that never comes.</summary>
internal sealed class NoGuard(IGuard inner) : IGuard
{
    public void Arm(int deadlineMs, IDeadlineHandler handler) => inner.Arm(int.MaxValue, handler);

    public void Kick() => inner.Kick();
}
