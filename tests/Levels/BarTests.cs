using BinNode.Core.Bin;
using BinNode.Levels.Bench;
using BinNode.Levels.Simulation;
using BinNode.Levels.Traces;

namespace BinNode.Levels.Tests;

/// <summary>The bars of `binnode bench level`, on a smaller fixed share of the same bins.</summary>
[TestClass]
public sealed class BarTests
{
    private const int Bins = 10;
    private const ulong Seed = 20250;

    [TestMethod]
    public void False_and_missed_emptyings_stay_below_their_bars()
    {
        EmptyingScore known = EmptyingScore.Zero;
        EmptyingScore inferred = EmptyingScore.Zero;
        List<string> details = [];
        foreach (string family in BinScenario.Families)
        {
            known += EmptyingBench.Run(family, Bins, Seed, false, details);
            inferred += EmptyingBench.Run(family, Bins, Seed, true);
        }

        Assert.IsGreaterThan(1500, known.True, "the simulated bins must be emptied often enough for the score to mean anything");
        Hold(known, "geometry known", details);
        Hold(inferred, "geometry inferred", details);
    }

    [TestMethod]
    [DataRow(60)]
    [DataRow(300)]
    [DataRow(900)]
    [DataRow(3600)]
    [DataRow(14400)]
    [DataRow(43200)]
    public void Usual_bins_are_right_at_any_interval(int intervalS)
    {
        EmptyingScore score = EmptyingScore.Zero;
        for (ulong seed = 1; seed <= 8; seed++)
        {
            BinScenario bin = BinScenario.Draw("typical", seed) with { IntervalS = intervalS, Days = intervalS < 900 ? 60 : 365 };
            SimulatedTrace trace = new BinSimulator(bin, seed).Run();
            score += EmptyingScore.Of(trace, TraceAnalysis.Run(trace.Rows, TraceGeometry.Of(trace.Rows, null, null, null, null, ContainerKind.Straight)));
        }

        Assert.IsGreaterThan(20, score.True);
        Hold(score, $"every {intervalS} s", []);
    }

    [TestMethod]
    public void Distances_are_right_from_10_to_60_degrees()
    {
        foreach (AccuracyRow row in AccuracyBench.Run(3000, Seed))
        {
            Assert.IsLessThanOrEqualTo(1.0, row.P95OfBar, $"{row.Kind}: 95th percentile against 1 cm + 0.3 % of the distance");
            Assert.IsGreaterThan(40.0, row.OkShare, $"{row.Kind}: a bar that is met by calling nothing ok is no bar");
            Assert.IsLessThanOrEqualTo(9.0, row.Pings);
        }
    }

    [TestMethod]
    public void Calm_waste_takes_three_pings()
    {
        AccuracyRow calm = AccuracyBench.Run(1000, Seed)[0];
        Assert.IsLessThan(3.2, calm.Pings);
        Assert.IsLessThan(9000.0, calm.MicroC);
    }

    [TestMethod]
    public void States_are_right_in_every_situation()
    {
        foreach (StateRow row in StateBench.Run(20, Seed))
        {
            Assert.IsGreaterThan(100, row.Readings);
            Assert.IsLessThanOrEqualTo(LevelBench.MostWrongStatesPercent, row.WrongPercent, row.Situation);
        }
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_numbers()
    {
        EmptyingScore first = EmptyingBench.Run("bags", 3, 5, false);
        Assert.AreEqual(first, EmptyingBench.Run("bags", 3, 5, false));
        Assert.AreNotEqual(first, EmptyingBench.Run("bags", 3, 50, false));
    }

    private static void Hold(EmptyingScore score, string what, List<string> details)
    {
        string all = string.Join(Environment.NewLine, details.Take(20));
        Assert.IsLessThanOrEqualTo(LevelBench.MostFalsePerYear, score.FalsePerYear, $"false emptyings a year, {what}: {score}{Environment.NewLine}{all}");
        Assert.IsLessThanOrEqualTo(LevelBench.MostMissedPercent, score.MissedPercent, $"missed emptyings in percent, {what}: {score}{Environment.NewLine}{all}");
    }
}
