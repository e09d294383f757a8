using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using BinNode.Core.Bin;
using BinNode.Levels.Simulation;
using BinNode.Levels.Traces;

namespace BinNode.Levels.Bench;

/// <summary>Emptyings found in simulated bins of all families.</summary>
public static class EmptyingBench
{
    /// <summary>Runs a number of bins of a family, with the geometry known to the node or inferred from the trace.</summary>
    public static EmptyingScore Run(string family, int bins, ulong firstSeed, bool inferGeometry, ICollection<string>? details = null)
    {
        EmptyingScore[] scores = new EmptyingScore[bins];
        List<string>[] notes = new List<string>[bins];
        Parallel.For(0, bins, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            ulong seed = firstSeed + (ulong)i;
            notes[i] = [];
            scores[i] = RunOne(BinScenario.Draw(family, seed), seed, inferGeometry, notes[i]);
        });
        for (int i = 0; i < bins && details is not null; i++)
        {
            foreach (string note in notes[i])
            {
                details.Add($"{family} seed {firstSeed + (ulong)i}: {note}");
            }
        }

        return scores.Aggregate(EmptyingScore.Zero, (sum, score) => sum + score);
    }

    private static EmptyingScore RunOne(BinScenario bin, ulong seed, bool infer, List<string> notes)
    {
        SimulatedTrace trace = new BinSimulator(bin, seed).Run();
        int blind = bin.ClampEveryDays > 0 || bin.LatticeMm > 0 ? bin.BlindMm : 0;
        TraceGeometry geometry = infer
            ? TraceGeometry.Of(trace.Rows, null, null, null, null, ContainerKind.Straight)
            : TraceGeometry.Of(trace.Rows, bin.EmptyMm, bin.FullMm, blind, bin.CeilingMm, ContainerKind.Straight);
        List<string> details = [];
        EmptyingScore score = EmptyingScore.Of(trace, TraceAnalysis.Run(trace.Rows, geometry), details);
        notes.AddRange(details.Select(d => $"{d} [every {bin.IntervalS} s, {bin.FillPermillePerDay:F0}/day, {bin.EmptyMm}-{bin.FullMm} as {geometry.EmptyMm}-{geometry.FullMm}]"));
        return score;
    }
}
