using System.Globalization;

namespace BinNode.Energy;

/// <summary>All figures of the model by name. What a bench has measured replaces what was estimated.</summary>
public sealed class Figures
{
    private static readonly string[] Units = ["uA", "mA", "ms", "V", "ratio", "count"];
    private static readonly string[] Sources = ["measured", "datasheet", "estimated"];
    private readonly Dictionary<string, Figure> byKey;

    private Figures(Dictionary<string, Figure> byKey)
    {
        this.byKey = byKey;
    }

    /// <summary>The figures of this release: hardware/energy/figures.csv with bench.csv over it.</summary>
    public static Figures Default { get; } = Parse(Resource.Text("figures.csv"), "figures.csv").With(Resource.Text("bench.csv"), "bench.csv");

    /// <summary>All figures in the order of the file.</summary>
    public IEnumerable<Figure> All => byKey.Values;

    /// <summary>One figure.</summary>
    /// <exception cref="KeyNotFoundException">There is no such figure.</exception>
    public Figure this[string key] => byKey.TryGetValue(key, out Figure? figure) ? figure : throw new KeyNotFoundException($"There is no figure '{key}' in hardware/energy/figures.csv.");

    /// <summary>Reads figures.</summary>
    /// <exception cref="FormatException">A row is not plausible; the message says which and why.</exception>
    public static Figures Parse(string text, string name)
    {
        Dictionary<string, Figure> figures = [];
        foreach (IReadOnlyDictionary<string, string> row in Csv.Read(text, name))
        {
            Figure figure = Row(row, name);
            if (!figures.TryAdd(figure.Key, figure))
            {
                throw new FormatException($"{name}: '{figure.Key}' stands there twice.");
            }
        }

        return new Figures(figures);
    }

    /// <summary>These figures with others over them: a bench's results.</summary>
    /// <exception cref="FormatException">A row is not plausible, names a figure that does not exist, or has another unit.</exception>
    public Figures With(string text, string name)
    {
        Dictionary<string, Figure> merged = new(byKey);
        foreach (Figure figure in Parse(text, name).All)
        {
            if (!merged.TryGetValue(figure.Key, out Figure? before))
            {
                throw new FormatException($"{name}: '{figure.Key}' is no figure of the model; the names stand in hardware/energy/figures.csv.");
            }

            if (before.Unit != figure.Unit)
            {
                throw new FormatException($"{name}: '{figure.Key}' is given in {figure.Unit} and must be in {before.Unit}.");
            }

            merged[figure.Key] = figure;
        }

        return new Figures(merged);
    }

    /// <summary>These figures with one as it was in an earlier firmware.</summary>
    public Figures Earlier(string key, double value) => new(new Dictionary<string, Figure>(byKey) { [key] = this[key] with { Value = value, Low = Math.Min(value, this[key].Low), High = Math.Max(value, this[key].High) } });

    internal static double Number(IReadOnlyDictionary<string, string> row, string column, string name)
    {
        return double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= 0
            ? value
            : throw new FormatException($"{name}: {column} of '{row["key"]}' is '{row[column]}' and must be a number of 0 or more.");
    }

    private static Figure Row(IReadOnlyDictionary<string, string> row, string name)
    {
        Figure figure = new(row["key"], Number(row, "value", name), Number(row, "low", name), Number(row, "high", name), row["unit"], row["source"], row["reference"], row["note"]);
        string? wrong = figure.Low > figure.Value || figure.Value > figure.High ? "is not between its low and its high"
            : !Units.Contains(figure.Unit) ? $"has the unit '{figure.Unit}'; known are {string.Join(", ", Units)}"
            : !Sources.Contains(figure.Source) ? $"has the source '{figure.Source}'; known are {string.Join(", ", Sources)}"
            : figure.Reference.Length == 0 ? "says nothing about where it comes from" : null;
        return wrong == null ? figure : throw new FormatException($"{name}: '{figure.Key}' {wrong}.");
    }
}
