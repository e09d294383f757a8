using System.Diagnostics;
using BinNode.Core.Bin;
using BinNode.Core.Settings;
using BinNode.Runner;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BinNode.Tools.Views;

/// <summary>The node on the left, the backend below, redrawn a few times a second.</summary>
public sealed class LiveView
{
    private const int BarWidth = 40;
    private const long RedrawMs = 120;

    private readonly NodeRun run;
    private readonly History history;
    private readonly BinProfile profile;
    private readonly Stopwatch sinceDrawn = Stopwatch.StartNew();

    /// <summary>Makes the view.</summary>
    public LiveView(NodeRun run, History history)
    {
        this.run = run;
        this.history = history;
        BinConfig bin = new();
        SettingsMap.Fill(bin, run.Settings);
        profile = new BinProfile(bin);
    }

    /// <summary>True when standard output is a terminal that can be redrawn.</summary>
    public static bool IsPossible => !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;

    /// <summary>True when the picture is old enough to be drawn anew.</summary>
    public bool IsTime()
    {
        if (sinceDrawn.ElapsedMilliseconds < RedrawMs)
        {
            return false;
        }

        sinceDrawn.Restart();
        return true;
    }

    /// <summary>Draws.</summary>
    public IRenderable Render() => new Rows(
        new Panel(Node()).Header(Markup.Escape($" node {run.Settings.Text(Setting.DeviceId)} ")).Expand(),
        new Panel(Backend()).Header(" backend ").Expand());

    private Grid Node()
    {
        HistoryPoint now = history.Points.Count > 0 ? history.Points[^1] : default;
        NodeBooks books = NodeBooks.Open(run.Board, run.Settings);
        int permille = profile.FillPermille((int)now.DistanceMm);
        DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds((long)run.Board.TrueUnixSeconds);
        Grid grid = new Grid().AddColumn().AddColumn();
        Line(grid, "time", FormattableString.Invariant($"{time:ddd yyyy-MM-dd HH:mm}, {run.Done:P0} of the run"));
        Line(grid, "phase", now.AwakeMs > 1500 ? "measured, published, asleep" : "measured, stored, asleep");
        Line(grid, "wakes", FormattableString.Invariant($"{run.Board.Wakes}, the last one {now.AwakeMs:0} ms"));
        Line(grid, "distance", FormattableString.Invariant($"{now.DistanceMm:0} mm"));
        grid.AddRow(new Text("fill"), new Markup(Bar(permille)));
        Line(grid, "battery", FormattableString.Invariant($"{now.BatteryMv:0} mV, {run.Board.Ledger.TotalMah:0.0} mAh used"));
        Line(grid, "state", history.LastReading?.State.ToString() ?? "nothing arrived yet");
        Line(grid, "journal", $"{books.Waiting} readings wait");
        return grid;
    }

    private Rows Backend()
    {
        List<IRenderable> lines =
        [
            new Text(FormattableString.Invariant($"{run.Backend.Delivered} readings in {run.Backend.ReadingMessages} messages, {(double)run.Backend.ReadingBytes / Math.Max(1, run.Backend.Delivered):0.00} bytes a reading, {run.Backend.Repeated} repeated, {run.Backend.Rejected} rejected")),
        ];
        lines.AddRange(history.Arrivals.Select(arrival => new Text(arrival)));
        return new Rows(lines);
    }

    private static void Line(Grid grid, string name, string value) => grid.AddRow(new Text(name), new Text(value));

    private static string Bar(int permille)
    {
        int full = permille * BarWidth / 1000;
        string colour = permille >= 900 ? "red" : permille >= 700 ? "yellow" : "green";
        return $"[{colour}]{new string('#', full)}[/]{new string('.', BarWidth - full)} {permille / 10} %";
    }
}
