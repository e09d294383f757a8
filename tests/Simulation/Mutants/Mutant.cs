namespace BinNode.Simulation.Tests.Mutants;

/// <summary>A node that breaks one promise, and the fault that brings it to light.</summary>
/// <param name="Name">What it does wrong.</param>
/// <param name="Fault">The torture that must catch it.</param>
/// <param name="Node">The broken node.</param>
/// <param name="Wakes">Wakes of that torture that are enough to catch it.</param>
public sealed record Mutant(string Name, FaultKind Fault, Node Node, int Wakes = 4000)
{
    public override string ToString() => $"{Fault}: {Name}";
}
