using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BinNode.Simulation;
using BinNode.Tools.Views;

namespace BinNode.Tools.Commands;

/// <summary>binnode torture: the real core through everything that can go wrong, by chance and by seed.</summary>
public static class TortureCommand
{
    private const long MostWakes = 1_000_000_000;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<long> wakes = new("--wakes") { Description = "Wakes under torture in all, 1 to 1000000000.", HelpName = "N", DefaultValueFactory = _ => 20000 };
        Option<ulong> seed = new("--seed") { Description = "Seed of the first episode; the next ones count up. The same seed is the same torture on any machine.", HelpName = "N", DefaultValueFactory = _ => 1UL };
        Option<string[]> only = new("--only") { Description = "Only this fault, any number of times: " + string.Join(", ", FaultNames.All) + ".", HelpName = "FAULT" };
        Option<bool> json = new("--json") { Description = "Print one JSON object as the last line." };
        Command command = new("torture", "Let nodes live through power cuts, bad flash, bad networks, wrong clocks and dead peripherals, in episodes of 1,000 wakes, and check that nothing is lost and nothing hangs.") { wakes, seed, only, json };
        command.SetAction((parsed, cancel) => Task.FromResult(Guarded.Run(() => Run(
            new TortureOptions { Wakes = CheckWakes(parsed.GetValue(wakes)), Seed = parsed.GetValue(seed), Only = [.. (parsed.GetValue(only) ?? []).Select(FaultNames.Parse)] },
            parsed.GetValue(json),
            cancel))));
        return command;
    }

    private static long CheckWakes(long wakes) =>
        wakes is >= 1 and <= MostWakes ? wakes : throw new ArgumentException($"{wakes} wakes cannot be tortured: give 1 to {MostWakes}.");

    private static int Run(TortureOptions options, bool json, CancellationToken cancel)
    {
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan told = TimeSpan.Zero;
        TortureResult result = new Torture(CoreNode.Create(), options, CoreNode.Create(waitsForBackend: true)).Run(
            so =>
            {
                if (watch.Elapsed - told > TimeSpan.FromSeconds(2))
                {
                    told = watch.Elapsed;
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{so.Wakes:N0} of {options.Wakes:N0} wakes, {so.Cuts:N0} cuts, {so.Delivered:N0} readings delivered, {so.Lost} lost, {watch.Elapsed.TotalSeconds:0} s"));
                }
            },
            () => cancel.IsCancellationRequested);
        TortureView.Print(result, options, watch.Elapsed);
        if (json)
        {
            Console.Out.WriteLine(TortureView.ToJson(result, options));
        }

        return result.Violation != null ? 1 : cancel.IsCancellationRequested ? 130 : 0;
    }
}
