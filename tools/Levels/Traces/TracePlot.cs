using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BinNode.Core.Readings;
using ScottPlot;

namespace BinNode.Levels.Traces;

/// <summary>Draws an analysis: readings, believed level, emptyings, and readings that are none.</summary>
public static class TracePlot
{
    /// <summary>Saves the picture.</summary>
    /// <param name="analysis">What to draw.</param>
    /// <param name="path">File name ending in .png or .svg.</param>
    /// <exception cref="InvalidDataException">The ending is another.</exception>
    public static void Save(TraceAnalysis analysis, string path)
    {
        Plot plot = new();
        List<JudgedRow> heard = [.. analysis.Rows.Where(row => row.State is ReadingState.Ok or ReadingState.Unstable)];
        if (heard.Count > 0)
        {
            var readings = plot.Add.ScatterPoints(heard.Select(Time).ToArray(), heard.Select(row => Height(analysis, row)).ToArray());
            readings.MarkerSize = 3;
            readings.Color = Colors.SteelBlue.WithAlpha(0.5);
            readings.LegendText = "reading (height)";
        }

        List<JudgedRow> known = [.. analysis.Rows.Where(row => row.FillPermille is not null)];
        if (known.Count > 0)
        {
            var level = plot.Add.Scatter(known.Select(Time).ToArray(), known.Select(row => row.FillPermille!.Value / 10.0).ToArray());
            level.MarkerSize = 0;
            level.LineWidth = 1.5f;
            level.Color = Colors.DarkGreen;
            level.LegendText = "contents believed";
        }

        Others(plot, analysis);
        foreach (FoundEmptying emptying in analysis.Emptyings)
        {
            var line = plot.Add.VerticalLine(Date(emptying.T), 1, Colors.DarkOrange);
            line.LegendText = emptying == analysis.Emptyings[0] ? "emptied" : "";
        }

        plot.Axes.DateTimeTicksBottom();
        plot.YLabel("percent");
        plot.Axes.SetLimitsY(-15, 125);
        plot.ShowLegend(Alignment.UpperRight, Orientation.Horizontal);
        Write(plot, path);
    }

    private static void Others(Plot plot, TraceAnalysis analysis)
    {
        foreach (IGrouping<ReadingState, JudgedRow> group in analysis.Rows.GroupBy(row => row.State).Where(group => group.Key is not (ReadingState.Ok or ReadingState.Unstable)))
        {
            var marks = plot.Add.ScatterPoints(group.Select(Time).ToArray(), group.Select(_ => -5.0 - (2 * (int)group.Key)).ToArray());
            marks.MarkerSize = 3;
            marks.LegendText = TraceReport.StateName(group.Key);
        }
    }

    private static double Time(JudgedRow row) => Date(row.Row.T);

    private static double Date(long t) => DateTimeOffset.FromUnixTimeSeconds(t).UtcDateTime.ToOADate();

    private static double Height(TraceAnalysis analysis, JudgedRow row) =>
        Math.Clamp((analysis.Geometry.EmptyMm - row.Row.DistanceMm) * 100.0 / (analysis.Geometry.EmptyMm - analysis.Geometry.FullMm), -12, 110);

    private static void Write(Plot plot, string path)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending == ".svg")
        {
            plot.SaveSvg(path, 1400, 500);
        }
        else if (ending == ".png")
        {
            plot.SavePng(path, 1400, 500);
        }
        else
        {
            throw new InvalidDataException($"The plot '{path}' must end in .png or .svg.");
        }
    }
}
