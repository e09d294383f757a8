using System;

namespace BinNode.Simulation;

/// <summary>Lets nodes live through everything that can go wrong, by chance and by seed, and then asks whether anything is missing.</summary>
/// <param name="node">The firmware.</param>
/// <param name="options">How long, and what.</param>
/// <param name="waiting">The same set to wait for the backend's confirmation, which every third seed gets; null for none.</param>
public sealed class Torture(Node node, TortureOptions options, Node? waiting = null)
{
    private const int WaitingPart = 3;
    private const int DrainWakes = 3000;

    private readonly TortureResult _result = new();

    /// <summary>Runs all episodes, or stops at the first that fails.</summary>
    /// <param name="progress">Told the result so far.</param>
    /// <param name="isCancelled">Asked between episodes.</param>
    public TortureResult Run(Action<TortureResult>? progress = null, Func<bool>? isCancelled = null)
    {
        for (ulong seed = options.Seed; _result.Wakes < options.Wakes && _result.Violation == null; seed++)
        {
            if (isCancelled?.Invoke() == true)
            {
                break;
            }

            Episode(seed);
            progress?.Invoke(_result);
        }

        return _result;
    }

    private void Episode(ulong seed)
    {
        World world = new(seed % WaitingPart == 0 ? waiting ?? node : node, seed);
        Weather weather = new(world, new Dice(seed ^ 0x5EED), options.Only, _result);
        int wakes = (int)Math.Min(options.EpisodeWakes, options.Wakes - _result.Wakes);
        while (world.Wakes < wakes && world.Violation == null)
        {
            weather.Step(wakes);
        }

        long tortured = world.Wakes;
        weather.Clear();
        world.Drain(DrainWakes);
        _result.Wakes += tortured;
        _result.RecoveryWakes += world.Wakes - tortured;
        Count(world, seed);
        if (_result.Violation != null)
        {
            _result.LastWakes = weather.LastWakes;
            _result.FailingWakes = wakes;
        }
    }

    private void Count(World world, ulong seed)
    {
        Ledger ledger = world.Ledger;
        long missing = ledger.Missing;
        _result.Episodes++;
        _result.Stored += ledger.Stored;
        _result.Delivered += ledger.Delivered;
        _result.Lost += missing;
        _result.Duplicates += ledger.Doubled;
        _result.Repeats += ledger.Repeats;
        _result.Timeless += ledger.Times.Timeless;
        _result.Damaged += ledger.CountLost(LossReason.Damaged);
        _result.Formatted += ledger.CountLost(LossReason.Formatted);
        _result.Forgotten += ledger.CountLost(LossReason.Forgotten);
        _result.Dropped += ledger.CountLost(LossReason.Dropped);
        _result.WorstTimeErrorS = Math.Max(_result.WorstTimeErrorS, ledger.Times.WorstErrorS);
        _result.MaxAwakeMs = Math.Max(_result.MaxAwakeMs, world.MaxAwakeMs);
        _result.DeadlineMs = Math.Max(_result.DeadlineMs, world.DeadlineMs);
        _result.HighestBlocks = Math.Max(_result.HighestBlocks, world.Board.Files.HighestBlocks);
        string? violation = world.Violation ?? ledger.DescribeMissing();
        if (violation != null)
        {
            _result.Violation = violation;
            _result.FailingSeed = seed;
        }
    }
}
