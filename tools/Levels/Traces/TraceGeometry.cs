using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Core.Bin;

namespace BinNode.Levels.Traces;

/// <summary>What the analysis takes for the container and the sensor, given or inferred from the trace itself.</summary>
/// <param name="EmptyMm">Distance to the floor.</param>
/// <param name="FullMm">Distance to the full level.</param>
/// <param name="BlindMm">Readings at or below it mean: inside the blind zone; 0: none.</param>
/// <param name="CeilingMm">Readings at or above it mean: no echo.</param>
/// <param name="Kind">Shape.</param>
/// <param name="Notes">What was inferred and how, a sentence each.</param>
public sealed record TraceGeometry(int EmptyMm, int FullMm, int BlindMm, int CeilingMm, ContainerKind Kind, IReadOnlyList<string> Notes)
{
    private const int UsualFullMm = 300;

    private static readonly int[] UsualCeilings = [2500, 3000, 4000, 4500, 5000, 6000, 7500, 8000];

    /// <summary>Fills in what is not given.</summary>
    /// <param name="rows">The trace.</param>
    /// <param name="emptyMm">Distance to the floor, when it is known.</param>
    /// <param name="fullMm">Distance to the full level, when it is known.</param>
    /// <param name="blindMm">Blind zone, when it is known.</param>
    /// <param name="ceilingMm">No-echo ceiling, when it is known.</param>
    /// <param name="kind">Shape.</param>
    public static TraceGeometry Of(IReadOnlyList<TraceRow> rows, int? emptyMm, int? fullMm, int? blindMm, int? ceilingMm, ContainerKind kind)
    {
        List<string> notes = [];
        int[] heard = [.. rows.Where(row => row.DistanceMm > 0 && (row.Flags & 1) == 0).Select(row => row.DistanceMm)];
        int ceiling = ceilingMm ?? Ceiling(heard, notes);
        int blind = blindMm ?? Blind(heard, notes);
        int[] pairs = Pairs([.. heard.Where(mm => mm < ceiling && mm > blind)]);
        int empty = emptyMm ?? Farthest(pairs, fullMm, notes);
        int full = fullMm ?? Nearest(pairs, blind, empty, notes);
        if (empty <= full)
        {
            throw new ArgumentException($"The empty distance ({empty} mm) must be larger than the full distance ({full} mm); give both with --empty-mm and --full-mm.");
        }

        return new TraceGeometry(empty, full, blind, ceiling, kind, notes);
    }

    // A sensor that hears nothing says its maximum: a value that comes back exactly, at the very top, apart from all others or usual for sensors.
    private static int Ceiling(int[] heard, List<string> notes)
    {
        if (heard.Length == 0)
        {
            return int.MaxValue;
        }

        int top = heard.Max();
        int times = heard.Count(mm => mm == top);
        int next = heard.Where(mm => mm < top).DefaultIfEmpty(top).Max();
        bool usual = Array.IndexOf(UsualCeilings, top) >= 0 && times >= 2;
        if (!usual && !(times >= 3 && top - next > Math.Max(150, top / 10)))
        {
            return int.MaxValue;
        }

        notes.Add($"{top} mm comes {times} times at the very top: taken for the sensor's no-echo ceiling (--ceiling-mm).");
        return top;
    }

    private static int Blind(int[] heard, List<string> notes)
    {
        int bottom = heard.Length == 0 ? 0 : heard.Min();
        int times = heard.Count(mm => mm == bottom);
        if (bottom == 0 || bottom > 600 || bottom % 10 != 0 || times < 3)
        {
            return 0;
        }

        notes.Add($"{bottom} mm comes {times} times at the very bottom: taken for the edge of the sensor's blind zone (--blind-mm).");
        return bottom;
    }

    // Distances that two readings in a row agree on, so that an outlier does not move the geometry.
    private static int[] Pairs(int[] heard)
    {
        List<int> pairs = [];
        for (int i = 1; i < heard.Length; i++)
        {
            if (Math.Abs(heard[i] - heard[i - 1]) <= 40 + (heard[i] / 20))
            {
                pairs.Add((heard[i] + heard[i - 1]) / 2);
            }
        }

        int[] sorted = pairs.Count > 0 ? [.. pairs] : [.. heard];
        Array.Sort(sorted);
        return sorted;
    }

    private static int Farthest(int[] pairs, int? fullMm, List<string> notes)
    {
        int empty = pairs.Length == 0 ? (fullMm ?? UsualFullMm) + 1000 : pairs[pairs.Length - 1 - Math.Min(pairs.Length / 500, pairs.Length - 1)];
        empty = Math.Max(empty, (fullMm ?? 0) + 100);
        notes.Add($"empty taken as {empty} mm, the farthest distance on which readings in a row agree (--empty-mm).");
        return empty;
    }

    private static int Nearest(int[] pairs, int blind, int empty, List<string> notes)
    {
        int nearest = blind > 0 ? blind : pairs.Length == 0 ? UsualFullMm : Math.Min(UsualFullMm, pairs[Math.Min(pairs.Length / 500, pairs.Length - 1)]);
        int full = Math.Min(nearest, empty / 2);
        notes.Add(blind > 0
            ? $"full taken as {full} mm, the edge of the blind zone (--full-mm)."
            : $"full taken as {full} mm: {UsualFullMm} mm as usual for sealed sensors, or the nearest distance on which readings agree (--full-mm).");
        return full;
    }
}
