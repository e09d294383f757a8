using BinNode.Energy;
using ScottPlot;

namespace BinNode.Tools.Views;

/// <summary>Charge a day by phase, a bar a scenario, as PNG and SVG.</summary>
public static class BudgetPicture
{
    private const int Width = 1100;
    private const int RowHeight = 70;

    /// <summary>Draws budgets.</summary>
    /// <param name="budgets">Name and budget; the first stands on top.</param>
    /// <param name="name">Path without the ending.</param>
    public static void Draw(IReadOnlyList<(string Name, Budget Budget)> budgets, string name)
    {
        Plot plot = new();
        Phase[] phases = [.. Enum.GetValues<Phase>().Where(phase => budgets.Any(b => b.Budget.MahOf(phase) > 0.005))];
        IPalette colours = new ScottPlot.Palettes.Category10();
        for (int row = 0; row < budgets.Count; row++)
        {
            DrawRow(plot, budgets[row].Budget, budgets.Count - 1 - row, phases, colours);
        }

        foreach (Phase phase in phases)
        {
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = BudgetText.Name(phase), FillColor = colours.GetColor((int)phase) });
        }

        plot.ShowLegend(Edge.Bottom);
        plot.Title("Charge at the battery, mAh a day, by phase; the line is the range");
        plot.Axes.Left.SetTicks([.. budgets.Select((_, row) => (double)(budgets.Count - 1 - row))], [.. budgets.Select(b => b.Name)]);
        plot.Axes.SetLimits(0, budgets.Max(b => b.Budget.HighMahPerDay) * 1.08, -0.6, budgets.Count - 0.4);
        string? folder = Path.GetDirectoryName(name);
        if (!string.IsNullOrEmpty(folder))
        {
            Directory.CreateDirectory(folder);
        }

        int height = 150 + (RowHeight * budgets.Count);
        plot.SavePng(name + ".png", Width, height);
        plot.SaveSvg(name + ".svg", Width, height);
    }

    private static void DrawRow(Plot plot, Budget budget, int at, Phase[] phases, IPalette colours)
    {
        double from = 0;
        foreach (Phase phase in phases)
        {
            double to = from + budget.MahOf(phase);
            plot.Add.Bar(new Bar { Position = at, ValueBase = from, Value = to, FillColor = colours.GetColor((int)phase), LineWidth = 0, Orientation = Orientation.Horizontal, Size = 0.6 });
            from = to;
        }

        ScottPlot.Plottables.LinePlot range = plot.Add.Line(budget.LowMahPerDay, at, budget.HighMahPerDay, at);
        range.LineColor = Colors.Black;
        range.LineWidth = 1.5f;
        ScottPlot.Plottables.Text value = plot.Add.Text($"{budget.MahPerDay:0.00}", budget.HighMahPerDay, at);
        value.LabelAlignment = Alignment.MiddleLeft;
        value.OffsetX = 4;
    }
}
