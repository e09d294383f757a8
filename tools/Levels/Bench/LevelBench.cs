using System.Collections.Generic;
using System.Linq;
using BinNode.Levels.Simulation;

namespace BinNode.Levels.Bench;

/// <summary>Emptyings of one family of bins.</summary>
/// <param name="Family">Name.</param>
/// <param name="Score">Found against true.</param>
public sealed record FamilyRow(string Family, EmptyingScore Score);

/// <summary>The scored benchmark of levels: what `binnode bench level` prints and the tests hold to its bars.</summary>
/// <param name="Accuracy">Errors by kind of surface.</param>
/// <param name="States">Wrong states by situation.</param>
/// <param name="Families">Emptyings by family, the geometry known to the node.</param>
/// <param name="Inferred">Emptyings of all families, the geometry inferred from the trace.</param>
public sealed record LevelBench(
    IReadOnlyList<AccuracyRow> Accuracy, IReadOnlyList<StateRow> States, IReadOnlyList<FamilyRow> Families, EmptyingScore Inferred)
{
    /// <summary>Most false emptyings in 365 sensor-days.</summary>
    public const double MostFalsePerYear = 1.0;

    /// <summary>Most missed emptyings in percent.</summary>
    public const double MostMissedPercent = 2.0;

    /// <summary>Most wrong states in percent.</summary>
    public const double MostWrongStatesPercent = 2.0;

    /// <summary>Emptyings of all families together.</summary>
    public EmptyingScore Known => Families.Aggregate(EmptyingScore.Zero, (sum, row) => sum + row.Score);

    /// <summary>Share of wrong states over all situations, in percent.</summary>
    public double WrongStatesPercent => 100.0 * States.Sum(row => row.Wrong) / States.Sum(row => row.Readings);

    /// <summary>The bars that are missed, a sentence each; empty when all hold.</summary>
    public IReadOnlyList<string> Misses =>
    [
        .. Accuracy.Where(row => row.P95OfBar > 1).Select(row => $"accuracy of '{row.Kind}': 95th percentile is {row.P95OfBar:F2} of 1 cm + 0.3 %"),
        .. WrongStatesPercent > MostWrongStatesPercent ? [$"wrong states: {WrongStatesPercent:F2} % of at most {MostWrongStatesPercent} %"] : Enumerable.Empty<string>(),
        .. Bars("geometry known", Known),
        .. Bars("geometry inferred", Inferred),
    ];

    /// <summary>Runs it.</summary>
    /// <param name="bins">Bins a family.</param>
    /// <param name="measurements">Measurements a kind of surface.</param>
    /// <param name="seed">Same seed, same numbers.</param>
    public static LevelBench Run(int bins, int measurements, ulong seed)
    {
        List<FamilyRow> families = [];
        EmptyingScore inferred = EmptyingScore.Zero;
        foreach (string family in BinScenario.Families)
        {
            families.Add(new FamilyRow(family, EmptyingBench.Run(family, bins, seed, false)));
            inferred += EmptyingBench.Run(family, bins, seed, true);
        }

        return new LevelBench(AccuracyBench.Run(measurements, seed), StateBench.Run(System.Math.Max(measurements / 100, 5), seed), families, inferred);
    }

    private static IEnumerable<string> Bars(string name, EmptyingScore score)
    {
        if (score.FalsePerYear > MostFalsePerYear)
        {
            yield return $"emptyings, {name}: {score.FalsePerYear:F2} false in 365 sensor-days of at most {MostFalsePerYear}";
        }

        if (score.MissedPercent > MostMissedPercent)
        {
            yield return $"emptyings, {name}: {score.MissedPercent:F2} % missed of at most {MostMissedPercent} %";
        }
    }
}
