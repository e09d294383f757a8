using System.CommandLine;
using System.Text.Json;
using BinNode.Runner;

namespace BinNode.Tools.Commands;

/// <summary>binnode bench year: how long a simulated node-year takes.</summary>
public static class BenchYearCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<bool> json = new("--json") { Description = "Print one JSON object as the last line." };
        Command command = new("year", "Simulate a node-year (35,040 wakes, four sessions a day) with the real firmware and a broker in memory, and print how long it took.") { json };
        command.SetAction((parsed, cancel) => Guarded.RunAsync(() =>
        {
            using NodeRun run = new(new RunOptions { Days = 365 });
            RunSummary summary = run.Run(cancel);
            Console.Out.WriteLine(FormattableString.Invariant($"{summary.Wakes} wakes, {summary.Measured} readings, {summary.Delivered} delivered, {summary.Lost} lost: {summary.WallS:0.0} s, {summary.WallS * 1e6 / summary.Wakes:0} us a wake."));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(summary));
            }

            return summary.Lost == 0 && summary.Duplicates == 0 ? 0 : 1;
        }));
        return command;
    }
}
