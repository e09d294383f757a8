using System.Globalization;
using System.Text;

namespace BinNode.Energy;

/// <summary>A budget as text: for the terminal, for the documents.</summary>
public static class BudgetText
{
    private const double MostYears = 10;

    /// <summary>The lines of the day as a table in Markdown.</summary>
    public static string Table(Budget budget)
    {
        StringBuilder text = new();
        text.Append("| phase | what | s a day | mAh a day | share |\n|---|---|---:|---:|---:|\n");
        foreach (Item item in budget.Items)
        {
            string seconds = item.Phase == Phase.Sleep ? "the rest" : F(item.SecondsPerDay, "0.0");
            text.Append($"| {Name(item.Phase)} | {item.What} | {seconds} | {F(item.MahPerDay, "0.000")} | {F(item.MahPerDay / budget.MahPerDay * 100, "0")} % |\n");
        }

        text.Append($"| **all** | | | **{F(budget.MahPerDay, "0.00")}** ({Range(budget)}) | |\n");
        return text.ToString();
    }

    /// <summary>The figures that leave most open.</summary>
    public static string Doubts(Budget budget, int most)
    {
        StringBuilder text = new();
        text.Append("| figure | value | range | source | leaves open, mAh a day |\n|---|---:|---:|---|---:|\n");
        foreach (Sensitivity doubt in budget.Sensitivities.Take(most))
        {
            Figure f = doubt.Figure;
            string unit = f.Unit == "count" ? string.Empty : " " + f.Unit.Replace("uA", "µA", StringComparison.Ordinal);
            text.Append($"| `{f.Key}` | {F(f.Value, "0.###")}{unit} | {F(f.Low, "0.###")} to {F(f.High, "0.###")} | {f.Source} | {F(doubt.Spread, "0.00")} |\n");
        }

        return text.ToString();
    }

    /// <summary>Low to high of the charge a day.</summary>
    public static string Range(Budget budget) => F(budget.LowMahPerDay, "0.0#") + " to " + F(budget.HighMahPerDay, "0.0#");

    /// <summary>Years with their range; beyond ten years the charge no longer decides.</summary>
    public static string Years(Budget budget) => budget.LowYears > MostYears ? Cap(budget.LowYears) : $"{Cap(budget.Years)} ({Cap(budget.LowYears)} to {Cap(budget.HighYears)})";

    /// <summary>Name of a phase in the documents.</summary>
    public static string Name(Phase phase) => phase switch
    {
        Phase.WifiJoin => "Wi-Fi join",
        Phase.Wifi => "Wi-Fi",
        _ => phase.ToString().ToLowerInvariant(),
    };

    private static string Cap(double years) => years > MostYears ? "over 10" : F(years, "0.0");

    private static string F(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
