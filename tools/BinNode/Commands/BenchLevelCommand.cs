using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using BinNode.Levels.Bench;

namespace BinNode.Tools.Commands;

/// <summary>binnode bench level: level errors, states, emptyings, pings and charge on simulated bins.</summary>
public static class BenchLevelCommand
{
    private static readonly Option<int> Bins = new("--bins") { Description = "Bins a family.", DefaultValueFactory = _ => 40 };
    private static readonly Option<int> Measurements = new("--measurements") { Description = "Measurements a kind of surface.", DefaultValueFactory = _ => 20000 };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Same seed, same numbers.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object instead of tables." };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("level", "Level errors, wrong states, false and missed emptyings, pings and charge, on simulated bins and echoes.") { Bins, Measurements, Seed, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult args)
    {
        if (args.GetValue(Bins) is < 1 or > 10000 || args.GetValue(Measurements) is < 100 or > 10_000_000)
        {
            Console.Error.WriteLine("--bins must lie between 1 and 10000 and --measurements between 100 and 10000000.");
            return 2;
        }

        LevelBench bench = LevelBench.Run(args.GetValue(Bins), args.GetValue(Measurements), args.GetValue(Seed));
        if (args.GetValue(Json))
        {
            Console.Out.WriteLine(ToJson(bench).ToJsonString());
        }
        else
        {
            PrintTables(bench);
        }

        return bench.Misses.Count == 0 ? 0 : 1;
    }

    private static void PrintTables(LevelBench bench)
    {
        Line("| surface, 10 to 60 °C | ok % | median mm | 95 % mm | 95 % of bar | pings | µC |");
        Line("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (AccuracyRow row in bench.Accuracy)
        {
            Line($"| {row.Kind} | {row.OkShare:F1} | {row.MedianMm:F1} | {row.P95Mm:F1} | {row.P95OfBar:F2} | {row.Pings:F1} | {row.MicroC:F0} |");
        }

        Line("");
        Line("| situation | right state | readings | wrong % |");
        Line("| --- | --- | ---: | ---: |");
        foreach (StateRow row in bench.States)
        {
            Line($"| {row.Situation} | {row.Right} | {row.Readings} | {row.WrongPercent:F2} |");
        }

        Line("");
        Line("| bins | sensor-days | emptyings | missed % | false a year |");
        Line("| --- | ---: | ---: | ---: | ---: |");
        foreach (FamilyRow row in bench.Families)
        {
            PrintScore(row.Family, row.Score);
        }

        PrintScore("all, geometry known", bench.Known);
        PrintScore("all, geometry inferred", bench.Inferred);
        Line("");
        foreach (string miss in bench.Misses)
        {
            Line($"Missed bar: {miss}.");
        }

        Line(bench.Misses.Count == 0 ? "All bars hold." : $"{bench.Misses.Count} bars missed.");
    }

    private static void PrintScore(string name, EmptyingScore score) =>
        Line($"| {name} | {score.SensorDays:F0} | {score.True} | {score.MissedPercent:F2} | {score.FalsePerYear:F2} |");

    private static void Line(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Line(string text) => Console.Out.WriteLine(text);

    private static JsonObject ToJson(LevelBench bench) => new()
    {
        ["accuracy"] = new JsonArray([.. bench.Accuracy.Select(row => (JsonNode)new JsonObject
        {
            ["surface"] = row.Kind, ["ok_percent"] = Round(row.OkShare), ["median_mm"] = Round(row.MedianMm), ["p95_mm"] = Round(row.P95Mm),
            ["p95_of_bar"] = Round(row.P95OfBar), ["pings"] = Round(row.Pings), ["micro_c"] = Round(row.MicroC),
        })]),
        ["wrong_states_percent"] = Round(bench.WrongStatesPercent),
        ["states"] = new JsonArray([.. bench.States.Select(row => (JsonNode)new JsonObject
        {
            ["situation"] = row.Situation, ["right"] = row.Right, ["readings"] = row.Readings, ["wrong"] = row.Wrong,
        })]),
        ["families"] = new JsonArray([.. bench.Families.Select(row => (JsonNode)Score(row.Family, row.Score))]),
        ["known"] = Score("all", bench.Known),
        ["inferred"] = Score("all", bench.Inferred),
        ["misses"] = new JsonArray([.. bench.Misses.Select(miss => (JsonNode)miss)]),
    };

    private static JsonObject Score(string name, EmptyingScore score) => new()
    {
        ["bins"] = name,
        ["sensor_days"] = score.SensorDays,
        ["emptyings"] = score.True,
        ["missed"] = score.Missed,
        ["missed_percent"] = Round(score.MissedPercent),
        ["false"] = score.False,
        ["false_per_year"] = Round(score.FalsePerYear),
    };

    private static double Round(double value) => Math.Round(value, 3);
}
