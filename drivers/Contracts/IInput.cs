namespace BinNode.Contracts;

/// <summary>A digital input: tilt switch, thermal switch, console button or cable.</summary>
public interface IInput
{
    /// <summary>True while the switch is in the state that wakes the node.</summary>
    bool IsActive { get; }
}
