using System;

namespace BinNode.Simulation;

/// <summary>Lets nodes live through everything that can go wrong, by chance and by seed, and then asks whether anything is missing.</summary>
public sealed class Torture(Node node, TortureOptions options)
{
    private const int DrainWakes = 3000;

    private readonly TortureResult _result = new();

    /// <summary>Runs all episodes, or stops at the first that fails.</summary>
    /// <param name="progress">Told the wakes done so far.</param>
    /// <param name="isCancelled">Asked between episodes.</param>
    public TortureResult Run(Action<long>? progress = null, Func<bool>? isCancelled = null)
    {
        for (ulong seed = options.Seed; _result.Wakes < options.Wakes && _result.Violation == null; seed++)
        {
            if (isCancelled?.Invoke() == true)
            {
                break;
            }

            Episode(seed);
            progress?.Invoke(_result.Wakes);
        }

        return _result;
    }

    private void Episode(ulong seed)
    {
        World world = new(node, seed);
        Weather weather = new(world, new Dice(seed ^ 0x5EED), options.Only, _result);
        int wakes = (int)Math.Min(options.EpisodeWakes, Math.Max(1, options.Wakes - _result.Wakes));
        for (int i = 0; i < wakes && world.Violation == null; i++)
        {
            weather.Step();
        }

        weather.Clear();
        world.Drain(DrainWakes);
        Count(world, seed);
    }

    private void Count(World world, ulong seed)
    {
        Ledger ledger = world.Ledger;
        long missing = ledger.CountMissing();
        _result.Episodes++;
        _result.Wakes += world.Wakes;
        _result.Stored += ledger.Stored;
        _result.Delivered += ledger.Delivered;
        _result.Lost += missing;
        _result.Repeats += ledger.Repeats;
        _result.Timeless += ledger.Timeless;
        _result.Damaged += ledger.CountLost(LossReason.Damaged);
        _result.Formatted += ledger.CountLost(LossReason.Formatted);
        _result.Dropped += ledger.CountLost(LossReason.Dropped);
        _result.WorstTimeErrorS = Math.Max(_result.WorstTimeErrorS, ledger.WorstTimeErrorS);
        _result.MaxAwakeMs = Math.Max(_result.MaxAwakeMs, world.MaxAwakeMs);
        _result.DeadlineMs = Math.Max(_result.DeadlineMs, world.DeadlineMs);
        _result.HighestBlocks = Math.Max(_result.HighestBlocks, world.Board.Files.HighestBlocks);
        string? violation = world.Violation ?? (missing > 0 ? $"{missing} readings never arrived: {ledger.DescribeMissing()}" : null);
        if (violation != null)
        {
            _result.Duplicates += violation.Contains("readings", StringComparison.Ordinal) && missing == 0 ? 1 : 0;
            _result.Violation = violation;
            _result.FailingSeed = seed;
        }
    }
}
