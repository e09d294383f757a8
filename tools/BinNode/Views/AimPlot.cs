using BinNode.Provisioning.Guide;
using Spectre.Console;

namespace BinNode.Tools.Views;

/// <summary>The last measurements while a sensor is aimed: a bar each, green when the aim is good, with what to do when it is not.</summary>
public static class AimPlot
{
    private const int Width = 40;

    /// <summary>One measurement as a line.</summary>
    /// <param name="gauge">The measurement.</param>
    /// <param name="rangeMm">Distance at the bar's end.</param>
    public static string Line(LevelGauge gauge, int rangeMm) =>
        $"{gauge.Bar(rangeMm, Width)} {(gauge.DistanceMm is { } mm ? mm + " mm" : gauge.State)}, spread {gauge.SpreadMm} mm, {gauge.Valid}/{gauge.Pings} pings{(gauge.Advice() is { } advice ? ": " + advice : "")}";

    /// <summary>Measurements below each other, the newest last.</summary>
    public static Panel Render(IEnumerable<LevelGauge> last, int rangeMm)
    {
        string lines = string.Join('\n', last.Select(g => $"[{(g.Advice() is null ? "green" : "yellow")}]{Markup.Escape(Line(g, rangeMm))}[/]"));
        return new Panel(new Markup(lines.Length == 0 ? "measuring ..." : lines)) { Header = new PanelHeader($"distance, full width {rangeMm} mm") };
    }
}
