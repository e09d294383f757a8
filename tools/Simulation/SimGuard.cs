using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>The deadline of a wake; fires as soon as the time of a call passes it.</summary>
public sealed class SimGuard(Steps steps) : IGuard
{
    /// <inheritdoc />
    public void Arm(int deadlineMs, IDeadlineHandler handler)
    {
        steps.Enter("guard", "Arm");
        steps.Arm(deadlineMs, handler);
        steps.Leave();
    }

    /// <inheritdoc />
    public void Kick()
    {
        steps.Enter("guard", "Kick");
        steps.Leave();
    }
}
