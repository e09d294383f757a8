using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Levels.Simulation;
using BinNode.Levels.Traces;

namespace BinNode.Levels.Bench;

/// <summary>Found emptyings against true ones.</summary>
/// <param name="SensorDays">Days of all traces together.</param>
/// <param name="True">True emptyings that the readings show.</param>
/// <param name="Missed">Of these, not found.</param>
/// <param name="False">Found without a true one.</param>
public sealed record EmptyingScore(double SensorDays, int True, int Missed, int False)
{
    /// <summary>Nothing yet.</summary>
    public static EmptyingScore Zero { get; } = new(0, 0, 0, 0);

    /// <summary>False ones in 365 sensor-days.</summary>
    public double FalsePerYear => SensorDays > 0 ? False * 365 / SensorDays : 0;

    /// <summary>Share of true ones that was missed, in percent.</summary>
    public double MissedPercent => True > 0 ? 100.0 * Missed / True : 0;

    /// <summary>Adds two scores.</summary>
    public static EmptyingScore operator +(EmptyingScore a, EmptyingScore b) =>
        new(a.SensorDays + b.SensorDays, a.True + b.True, a.Missed + b.Missed, a.False + b.False);

    /// <summary>Scores one trace. A found emptying belongs to a true one when it is placed at the first readings after it.</summary>
    public static EmptyingScore Of(SimulatedTrace trace, TraceAnalysis analysis, ICollection<string>? details = null)
    {
        int[] usedBy = Match(trace, analysis.Emptyings);
        int falseOnes = 0;
        for (int i = 0; i < usedBy.Length; i++)
        {
            if (usedBy[i] < 0)
            {
                falseOnes++;
                details?.Add($"false {analysis.Emptyings[i]}");
            }
        }

        List<TrueEmptying> visible = [.. trace.Emptyings.Where(e => e.Visible)];
        int missed = 0;
        for (int i = 0; i < trace.Emptyings.Count; i++)
        {
            if (trace.Emptyings[i].Visible && Array.IndexOf(usedBy, i) < 0)
            {
                missed++;
                details?.Add($"missed {trace.Emptyings[i]}");
            }
        }

        return new EmptyingScore(trace.Scenario.Days, visible.Count, missed, falseOnes);
    }

    private static int[] Match(SimulatedTrace trace, IReadOnlyList<FoundEmptying> found)
    {
        bool[] taken = new bool[trace.Emptyings.Count];
        int[] usedBy = new int[found.Count];
        for (int i = 0; i < found.Count; i++)
        {
            usedBy[i] = -1;
            for (int j = 0; j < taken.Length && usedBy[i] < 0; j++)
            {
                if (!taken[j] && Belongs(trace, j, found[i]))
                {
                    taken[j] = true;
                    usedBy[i] = j;
                }
            }
        }

        return usedBy;
    }

    // Not before it, and no later than three readings or four hours after the first reading that could show it.
    private static bool Belongs(SimulatedTrace trace, int index, FoundEmptying found)
    {
        TrueEmptying truth = trace.Emptyings[index];
        long interval = trace.Scenario.IntervalS;
        if (found.T < truth.T - 2 || found.T < truth.T)
        {
            return false;
        }

        long next = index + 1 < trace.Emptyings.Count ? trace.Emptyings[index + 1].T : long.MaxValue;
        long latest = truth.T + Math.Max(3 * interval, 4 * 3600);
        return found.T <= (truth.Visible ? latest : next);
    }
}
