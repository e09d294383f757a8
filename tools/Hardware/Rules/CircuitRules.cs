using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Rules;

/// <summary>The electrical rules of a circuit. Each broken rule is a sentence.</summary>
public static class CircuitRules
{
    /// <summary>Everything that is wrong with a circuit, its board class included.</summary>
    public static IReadOnlyList<string> Check(Circuit circuit)
    {
        IEnumerable<string> wrong = WiringRules.Check(circuit).Concat(PowerRules.Check(circuit)).Concat(DriveRules.Check(circuit)).Concat(SleepRules.Check(circuit));
        if (circuit.Board != null)
        {
            wrong = wrong.Concat(BoardRules.Check(circuit.Board)).Concat(ControllerRules.Check(circuit, circuit.Board));
        }

        return [.. wrong];
    }
}
