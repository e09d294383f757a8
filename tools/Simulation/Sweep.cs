using System;

namespace BinNode.Simulation;

/// <summary>Tries one fault at every single call of a series of wakes, each time in a copy of the world, and lets the node recover.</summary>
public sealed class Sweep(Node node, ulong seed, FlashRules rules)
{
    private readonly SweepResult _result = new();

    /// <summary>Runs the sweep.</summary>
    /// <param name="kind">What happens.</param>
    /// <param name="wakes">At every call of how many wakes.</param>
    /// <param name="recoveryWakes">How many wakes the node may take until everything has arrived.</param>
    /// <param name="scriptOf">How the network behaves in each of the wakes; null: always well.</param>
    public SweepResult Run(SweepKind kind, int wakes, int recoveryWakes, Func<int, SessionScript>? scriptOf = null)
    {
        World world = new(node, seed);
        world.Board.Files.Rules = rules;
        world.Board.Rtc.Drift(20000);
        for (int i = 0; i < wakes && _result.Violation == null; i++)
        {
            SessionScript script = scriptOf?.Invoke(i) ?? SessionScript.Good;
            World trial = world.Clone();
            trial.Step(script);
            int steps = trial.Board.Steps.Count;
            for (int at = 1; at <= steps && _result.Violation == null; at++)
            {
                int variants = kind == SweepKind.Cut ? 3 : 1;
                for (int variant = 0; variant < variants && _result.Violation == null; variant++)
                {
                    Try(world.Clone(), kind, at, variant, script, recoveryWakes, $"wake {i}, call {at}");
                }
            }

            world.Step(script);
            _result.Violation ??= world.Violation;
        }

        return _result;
    }

    private void Try(World world, SweepKind kind, int at, int variant, SessionScript script, int recoveryWakes, string where)
    {
        Steps steps = world.Board.Steps;
        steps.CutAt = kind == SweepKind.Cut ? at : 0;
        steps.CutPoint = (CutPoint)variant;
        steps.ThrowAt = kind is SweepKind.Throw or SweepKind.OutOfMemory ? at : 0;
        steps.ThrowsOutOfMemory = kind == SweepKind.OutOfMemory;
        steps.HangAt = kind == SweepKind.Hang ? at : 0;
        world.Step(kind == SweepKind.ConnectionLost ? script with { LostAtCall = at } : script);
        steps.ClearPlan();
        long before = world.Wakes;
        world.Drain(recoveryWakes);
        _result.Points++;
        _result.Wakes += world.Wakes - before + 1;
        long missing = world.Ledger.CountMissing();
        string? violation = world.Violation ?? (missing > 0 ? $"{missing} readings never arrived: {world.Ledger.DescribeMissing()}" : null);
        if (violation != null)
        {
            string what = kind == SweepKind.Cut ? $"{kind} {(CutPoint)variant}" : kind.ToString();
            _result.Violation = $"{where}, {what}: {violation}";
        }
    }
}
