using BinNode.Core.Bin;
using BinNode.Core.Settings;
using BinNode.Decoding;
using BinNode.Runner;
using ScottPlot;

namespace BinNode.Tools.Views;

/// <summary>Fill, battery and publishes over time, as PNG and SVG.</summary>
public static class RunPicture
{
    private const int Width = 1200;
    private const int Height = 600;

    /// <summary>Draws a run.</summary>
    /// <param name="run">The run, ended.</param>
    /// <param name="history">Its points.</param>
    /// <param name="name">Path without the ending.</param>
    public static void Draw(NodeRun run, History history, string name)
    {
        Plot page = new();
        DrawFill(page, run, history);
        DrawBattery(page, history);
        string? folder = Path.GetDirectoryName(name);
        if (!string.IsNullOrEmpty(folder))
        {
            Directory.CreateDirectory(folder);
        }

        page.SavePng(name + ".png", Width, Height);
        page.SaveSvg(name + ".svg", Width, Height);
    }

    private static void DrawFill(Plot plot, NodeRun run, History history)
    {
        BinConfig bin = new();
        SettingsMap.Fill(bin, run.Settings);
        BinProfile profile = new(bin);
        double[] truthAt = [.. history.Points.Select(point => Day(point.UnixS))];
        double[] truth = [.. history.Points.Select(point => profile.FillPermille((int)point.DistanceMm) / 10.0)];
        ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(truthAt, truth, Colors.LightGray);
        line.LineWidth = 4;
        line.LegendText = "true level";
        List<DecodedReading> readings = [.. run.Backend.Readings().Where(reading => reading.Time is not null && reading.DistanceMm is not null)];
        ScottPlot.Plottables.Scatter dots = plot.Add.ScatterPoints(
            readings.Select(reading => Day(new DateTimeOffset(reading.Time!.Value).ToUnixTimeSeconds())).ToArray(),
            readings.Select(reading => profile.FillPermille(reading.DistanceMm!.Value) / 10.0).ToArray(),
            Colors.SeaGreen);
        dots.MarkerSize = 3;
        dots.LegendText = "readings that arrived";
        foreach (double at in history.Publishes.Select(Day).Distinct())
        {
            plot.Add.VerticalLine(at, 1, Colors.SteelBlue.WithAlpha(0.25));
        }

        plot.Title("What the node measured and the backend received; a vertical line is a publish");
        plot.YLabel("percent full");
        plot.Axes.SetLimitsY(0, 105);
        plot.Axes.DateTimeTicksBottom();
        plot.ShowLegend(Alignment.UpperLeft);
    }

    private static void DrawBattery(Plot plot, History history)
    {
        ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(history.Points.Select(point => Day(point.UnixS)).ToArray(), history.Points.Select(point => point.BatteryMv / 1000).ToArray(), Colors.Crimson);
        line.LegendText = "battery";
        line.Axes.YAxis = plot.Axes.Right;
        plot.Axes.Right.Label.Text = "volts";
        plot.Axes.Right.Range.Set(2.5, 4.3);
    }

    private static double Day(double unixS) => DateTimeOffset.FromUnixTimeMilliseconds((long)(unixS * 1000)).UtcDateTime.ToOADate();
}
