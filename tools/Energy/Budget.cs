namespace BinNode.Energy;

/// <summary>
/// Charge a day and years of a battery, with a range. The range takes each figure to its low and its high alone and adds the
/// deviations as independent ones (root of the sum of squares): all at their worst at once would be no forecast.
/// </summary>
public sealed class Budget
{
    private const double DaysPerYear = 365.25;

    private Budget(Scenario scenario, Figures figures)
    {
        Scenario = scenario;
        HashSet<string> used = [];
        Items = DayModel.Of(scenario, key =>
        {
            used.Add(key);
            return figures[key].Value;
        });
        MahPerDay = Items.Sum(item => item.MahPerDay);
        Sensitivities = [.. used.Order(StringComparer.Ordinal).Select(key => Swing(scenario, figures, figures[key])).Where(swing => swing.Spread > 0).OrderByDescending(swing => swing.Spread)];
        LowMahPerDay = MahPerDay - Root(Sensitivities.Select(swing => MahPerDay - Math.Min(swing.LowMah, swing.HighMah)));
        HighMahPerDay = MahPerDay + Root(Sensitivities.Select(swing => Math.Max(swing.LowMah, swing.HighMah) - MahPerDay));
        Years = YearsOf(MahPerDay, c => c.Value, c => c.Value, c => c.Value);
        LowYears = Years - Root([Years - YearsOf(HighMahPerDay, c => c.Value, c => c.Value, c => c.Value), Years - YearsOf(MahPerDay, c => c.Low, c => c.Value, c => c.Value), Years - YearsOf(MahPerDay, c => c.Value, c => c.High, c => c.Value), Years - YearsOf(MahPerDay, c => c.Value, c => c.Value, c => c.Low)]);
        HighYears = Years + Root([YearsOf(LowMahPerDay, c => c.Value, c => c.Value, c => c.Value) - Years, YearsOf(MahPerDay, c => c.High, c => c.Value, c => c.Value) - Years, YearsOf(MahPerDay, c => c.Value, c => c.Low, c => c.Value) - Years, YearsOf(MahPerDay, c => c.Value, c => c.Value, c => c.High) - Years]);
    }

    /// <summary>What was asked.</summary>
    public Scenario Scenario { get; }

    /// <summary>The lines of the day.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>Charge a day at the battery.</summary>
    public double MahPerDay { get; }

    /// <summary>Lower end of the charge a day.</summary>
    public double LowMahPerDay { get; }

    /// <summary>Upper end of the charge a day.</summary>
    public double HighMahPerDay { get; }

    /// <summary>Years until the battery is used up or has discharged itself.</summary>
    public double Years { get; }

    /// <summary>Lower end of the years.</summary>
    public double LowYears { get; }

    /// <summary>Upper end of the years.</summary>
    public double HighYears { get; }

    /// <summary>The figures by how much doubt they cause, the largest first: what to measure first.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities { get; }

    /// <summary>Charge a day of one phase.</summary>
    public double MahOf(Phase phase) => Items.Where(item => item.Phase == phase).Sum(item => item.MahPerDay);

    /// <summary>True when the battery bears the radio's pulses.</summary>
    public bool FeedsRadio => Scenario.Battery.MaxPulseMa >= PeakMa;

    private double PeakMa => Scenario.Uplink switch { Uplink.Wifi => 350, Uplink.Cellular => 500, _ => 0 };

    /// <summary>What the battery cannot do, in sentences; none when it fits.</summary>
    public IEnumerable<string> Warnings
    {
        get
        {
            if (!FeedsRadio)
            {
                yield return $"{Scenario.Battery.Key} gives pulses to {Scenario.Battery.MaxPulseMa} mA and this radio draws up to {PeakMa} mA: put a pulse capacitor beside the cell ({Scenario.Battery.Key}+HLC).";
            }

            if (Years > 10)
            {
                yield return "Beyond 10 years seals, connectors and the cell's passivation decide, not the charge: do not promise more.";
            }
        }
    }

    /// <summary>Computes the budget of a scenario.</summary>
    public static Budget Of(Scenario scenario, Figures figures) => new(scenario, figures);

    private static Sensitivity Swing(Scenario scenario, Figures figures, Figure figure)
    {
        double With(double value) => DayModel.Of(scenario, key => key == figure.Key ? value : figures[key].Value).Sum(item => item.MahPerDay);
        return new Sensitivity(figure, With(figure.Low), With(figure.High));
    }

    private static double Root(IEnumerable<double> deviations) => Math.Sqrt(deviations.Sum(d => d > 0 ? d * d : 0));

    // The cell loses a share of what is left, the node takes the same every day: dQ/dt = -s Q - d.
    private double YearsOf(double mahPerDay, Func<Figure, double> capacity, Func<Figure, double> self, Func<Figure, double> usable)
    {
        Cell cell = Scenario.Battery;
        double cold = Scenario.TemperatureC >= 20 ? 1 : 1 - ((1 - (cell.ColdPercent / 100)) * Math.Min(20 - Scenario.TemperatureC, 30) / 30);
        double mah = capacity(cell.CapacityMah) * usable(cell.UsablePercent) / 100 * cold;
        double share = self(cell.SelfPercentYear) / 100 * Math.Pow(cell.HotFactor, (Scenario.TemperatureC - 20) / 10);
        double mahPerYear = mahPerDay * DaysPerYear;
        return share <= 0 ? mah / mahPerYear : Math.Log(1 + (share * mah / mahPerYear)) / share;
    }
}
