using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>A switch.</summary>
public sealed class SimInput(Steps steps) : IInput
{
    /// <summary>Its state.</summary>
    public bool State { get; set; }

    /// <inheritdoc />
    public bool IsActive
    {
        get
        {
            steps.Enter("input", "IsActive");
            return State;
        }
    }
}
