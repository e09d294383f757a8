namespace BinNode.Energy;

/// <summary>A battery as data.</summary>
public sealed record Cell
{
    private static readonly Lazy<IReadOnlyList<Cell>> Table = new(() => Parse(Resource.Text("batteries.csv"), "batteries.csv"));

    /// <summary>All batteries of hardware/energy/batteries.csv.</summary>
    public static IReadOnlyList<Cell> All => Table.Value;

    /// <summary>Short name, such as "ER34615+HLC".</summary>
    public required string Key { get; init; }

    /// <summary>What it is.</summary>
    public required string Name { get; init; }

    /// <summary>Mean voltage over the discharge, in millivolts.</summary>
    public required double NominalMv { get; init; }

    /// <summary>Rated capacity in milliampere-hours: value, low, high.</summary>
    public required Figure CapacityMah { get; init; }

    /// <summary>Self-discharge in percent a year at 20 degrees Celsius.</summary>
    public required Figure SelfPercentYear { get; init; }

    /// <summary>Share of the capacity above the cut-off under the pulses of this node, in percent.</summary>
    public required Figure UsablePercent { get; init; }

    /// <summary>Factor on the self-discharge for each 10 degrees above 20.</summary>
    public required double HotFactor { get; init; }

    /// <summary>Share of the capacity left at -10 degrees Celsius, in percent.</summary>
    public required double ColdPercent { get; init; }

    /// <summary>Largest pulse in milliamperes.</summary>
    public required double MaxPulseMa { get; init; }

    /// <summary>True with a pulse capacitor beside the cell.</summary>
    public required bool HasPulseCapacitor { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Reference { get; init; }

    /// <summary>The battery of a name, or null.</summary>
    public static Cell? Find(string key) => All.FirstOrDefault(cell => cell.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads batteries.</summary>
    /// <exception cref="FormatException">A row is not plausible.</exception>
    public static IReadOnlyList<Cell> Parse(string text, string name) => [.. Csv.Read(text, name).Select(row => Row(row, name))];

    private static Cell Row(IReadOnlyDictionary<string, string> row, string name)
    {
        Figure Range(string key, string value, string low, string high, string unit)
        {
            Figure figure = new(row["key"] + "." + key, Figures.Number(row, value, name), Figures.Number(row, low, name), Figures.Number(row, high, name), unit, row["source"], row["reference"], string.Empty);
            return figure.Low <= figure.Value && figure.Value <= figure.High ? figure : throw new FormatException($"{name}: {value} of '{row["key"]}' is not between its low and its high.");
        }

        return new Cell
        {
            Key = row["key"],
            Name = row["name"],
            NominalMv = Figures.Number(row, "nominal_mv", name),
            CapacityMah = Range("capacity", "capacity_mah", "capacity_low_mah", "capacity_high_mah", "mAh"),
            SelfPercentYear = Range("self_discharge", "self_discharge_percent_year", "self_low", "self_high", "%/year"),
            UsablePercent = Range("usable", "usable_percent", "usable_low", "usable_high", "%"),
            HotFactor = Figures.Number(row, "hot_self_factor_per_10c", name),
            ColdPercent = Figures.Number(row, "cold_percent_at_minus10", name),
            MaxPulseMa = Figures.Number(row, "max_pulse_ma", name),
            HasPulseCapacitor = bool.Parse(row["has_pulse_capacitor"]),
            Reference = row["reference"],
        };
    }
}
