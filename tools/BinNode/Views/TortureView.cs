using System.Globalization;
using System.Text.Json;
using BinNode.Simulation;

namespace BinNode.Tools.Views;

/// <summary>The figures of a torture run, for people and as JSON.</summary>
public static class TortureView
{
    private const int BlockBytes = FlashWear.BlockSize;
    private const int PartitionBlocks = 64;

    /// <summary>Prints the figures, and how to replay what failed.</summary>
    public static void Print(TortureResult result, TortureOptions options, TimeSpan time)
    {
        foreach ((FaultKind kind, long count) in result.Faults)
        {
            Line($"{count,12:N0}  {FaultNames.Of(kind)}");
        }

        Line($"{result.Wakes,12:N0}  wakes in {result.Episodes:N0} episodes, and {result.RecoveryWakes:N0} more until everything had arrived ({time.TotalSeconds:0.0} s)");
        Line($"{result.Cuts,12:N0}  power cuts and brown-outs");
        Line($"{result.Stored,12:N0}  readings stored");
        Line($"{result.Delivered,12:N0}  delivered, {result.Repeats:N0} of them more than once and de-duplicated");
        Line($"{result.Lost,12:N0}  lost");
        Line($"{result.Duplicates,12:N0}  duplicated after de-duplication");
        Line($"{result.Damaged,12:N0}  had their own bytes damaged, {result.Formatted:N0} were unsent when the partition was formatted, {result.Dropped:N0} were dropped and counted by a full journal");
        Line($"{result.Forgotten,12:N0}  confirmed and forgotten by a broker, on nodes that are set to believe it");
        Line($"{result.WorstTimeErrorS,12:N0}  s worst error of a time, {result.Timeless:N0} readings without calendar time");
        Line($"{result.MaxAwakeMs,12:N0}  ms longest wake, {result.DeadlineMs:N0} ms being the deadline");
        Line($"{result.HighestBlocks * BlockBytes / 1024,12:N0}  KB of flash at most, of {PartitionBlocks * BlockBytes / 1024} KB");
        if (result.Violation != null)
        {
            PrintFailure(result, options);
        }
    }

    /// <summary>The figures as one JSON object.</summary>
    public static string ToJson(TortureResult result, TortureOptions options) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["seed"] = options.Seed,
        ["wakes"] = result.Wakes,
        ["recovery_wakes"] = result.RecoveryWakes,
        ["episodes"] = result.Episodes,
        ["cuts"] = result.Cuts,
        ["faults"] = result.Faults.ToDictionary(pair => FaultNames.Of(pair.Key), pair => pair.Value),
        ["stored"] = result.Stored,
        ["delivered"] = result.Delivered,
        ["lost"] = result.Lost,
        ["duplicates"] = result.Duplicates,
        ["repeats"] = result.Repeats,
        ["damaged"] = result.Damaged,
        ["formatted"] = result.Formatted,
        ["dropped"] = result.Dropped,
        ["forgotten_by_broker"] = result.Forgotten,
        ["timeless"] = result.Timeless,
        ["worst_time_error_s"] = result.WorstTimeErrorS,
        ["max_awake_ms"] = result.MaxAwakeMs,
        ["deadline_ms"] = result.DeadlineMs,
        ["highest_file_bytes"] = result.HighestBlocks * BlockBytes,
        ["violation"] = result.Violation,
        ["failing_seed"] = result.Violation == null ? null : result.FailingSeed,
        ["replay"] = result.Violation == null ? null : ReplayOf(result, options),
    });

    private static void PrintFailure(TortureResult result, TortureOptions options)
    {
        Console.Error.WriteLine($"Seed {result.FailingSeed} failed: {result.Violation}. The wakes before:");
        foreach (string wake in result.LastWakes)
        {
            Console.Error.WriteLine("  " + wake);
        }

        Console.Error.WriteLine("Replay: " + ReplayOf(result, options));
    }

    private static string ReplayOf(TortureResult result, TortureOptions options) =>
        string.Create(CultureInfo.InvariantCulture, $"binnode torture --seed {result.FailingSeed} --wakes {result.FailingWakes}{string.Concat(options.Only.Select(kind => " --only " + FaultNames.Of(kind)))}");

    private static void Line(FormattableString line) => Console.Out.WriteLine(FormattableString.Invariant(line));
}
