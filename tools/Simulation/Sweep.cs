using System;
using System.Collections.Generic;

namespace BinNode.Simulation;

/// <summary>Tries every trouble of a kind in every one of a series of wakes, each time in a copy of the world, and lets the node recover.</summary>
public sealed class Sweep(Node node, ulong seed, FlashRules rules)
{
    private readonly SweepResult _result = new();

    /// <summary>Runs the sweep, or stops at the first trouble that the node does not survive.</summary>
    /// <param name="troubles">What happens: given the world after a wake without trouble, and how the network behaves.</param>
    /// <param name="wakes">In each of how many wakes.</param>
    /// <param name="recoveryWakes">How many wakes the node may take until everything has arrived.</param>
    /// <param name="scriptOf">How the network behaves in each of the wakes; null: always well.</param>
    /// <param name="every">Only in every so many of the wakes.</param>
    public SweepResult Run(Func<World, SessionScript, IEnumerable<Trouble>> troubles, int wakes, int recoveryWakes, Func<int, SessionScript>? scriptOf = null, int every = 1)
    {
        World world = new(node, seed);
        world.Board.Files.Rules = rules;
        world.Board.Rtc.Drift(20000);
        for (int i = 0; i < wakes && _result.Violation == null; i++)
        {
            SessionScript script = scriptOf?.Invoke(i) ?? SessionScript.Good;
            if (i % every == every - 1)
            {
                World after = world.Clone();
                after.Step(script);
                TryAll(world, troubles(after, script), script, recoveryWakes, i);
            }

            world.Step(script);
            _result.Violation ??= world.Violation;
        }

        return _result;
    }

    private void TryAll(World world, IEnumerable<Trouble> troubles, SessionScript script, int recoveryWakes, int wake)
    {
        foreach (Trouble trouble in troubles)
        {
            Try(world.Clone(), trouble, script, recoveryWakes, $"wake {wake}, {trouble.Name}");
            if (_result.Violation != null)
            {
                return;
            }
        }
    }

    private void Try(World world, Trouble trouble, SessionScript script, int recoveryWakes, string where)
    {
        trouble.Before?.Invoke(world);
        world.Step(trouble.Script ?? script);
        world.Board.Mend();
        trouble.After?.Invoke(world);
        long before = world.Wakes;
        world.Drain(recoveryWakes);
        _result.Points++;
        _result.Wakes += world.Wakes - before + 1;
        string? violation = world.Violation ?? world.Ledger.DescribeMissing();
        _result.Violation = violation == null ? null : $"{where}: {violation}";
    }
}
