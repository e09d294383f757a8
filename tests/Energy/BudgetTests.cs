namespace BinNode.Energy.Tests;

[TestClass]
public class BudgetTests
{
    private static readonly Scenario Default = new();

    [TestMethod]
    public void The_lines_add_up_and_fill_the_day()
    {
        Budget budget = Of(Default);
        Assert.AreEqual(budget.MahPerDay, Enum.GetValues<Phase>().Sum(budget.MahOf), 1e-9);
        double seconds = budget.Items.Where(item => item.Phase is Phase.Boot or Phase.Awake).Sum(item => item.SecondsPerDay) + budget.Items.First(item => item.Phase == Phase.Sleep).SecondsPerDay;
        Assert.AreEqual(86400, seconds, 1e-6);
    }

    [TestMethod]
    public void A_day_of_pure_sleep_is_the_sleep_current()
    {
        Budget budget = Of(Default with { MeasurementsPerDay = 1e-9, Uplink = Uplink.None, Battery = Cell.Find("ER34615+HLC")! });
        Assert.AreEqual(PhaseCurrents.MicroAmps(Phase.Sleep, Figures.Default) * 24 / 1000, budget.MahPerDay, 1e-6);
    }

    [TestMethod]
    public void The_value_lies_in_its_range_and_more_doubt_widens_it()
    {
        Budget budget = Of(Default);
        Assert.IsLessThan(budget.MahPerDay, budget.LowMahPerDay);
        Assert.IsGreaterThan(budget.MahPerDay, budget.HighMahPerDay);
        Assert.IsLessThan(budget.Years, budget.LowYears);
        Assert.IsGreaterThan(budget.Years, budget.HighYears);
        Assert.IsTrue(budget.Sensitivities.Zip(budget.Sensitivities.Skip(1)).All(pair => pair.First.Spread >= pair.Second.Spread));
    }

    [TestMethod]
    public void Each_saving_saves_and_each_luxury_costs()
    {
        double usual = Of(Default).MahPerDay;
        Assert.IsLessThan(usual, Of(Default with { IntervalS = 1800 }).MahPerDay);
        Assert.IsLessThan(usual, Of(Default with { ReportS = 86400 }).MahPerDay);
        Assert.IsLessThan(usual, Of(Default with { StaticAddress = true }).MahPerDay);
        Assert.IsLessThan(usual, Of(Default with { LightSleep = true }).MahPerDay);
        Assert.IsLessThan(usual, Of(Default with { SkipsImageCheck = true }).MahPerDay);
        Assert.IsGreaterThan(usual, Of(Default with { AsksAlways = true }).MahPerDay);
        Assert.IsGreaterThan(usual, Of(Default with { Tls = true }).MahPerDay);
        Assert.IsGreaterThan(usual, Of(Default with { RadioSilent = false }).MahPerDay);
        Assert.IsGreaterThan(Of(Default with { OverlapsWaits = true }).MahPerDay, Of(Default with { OverlapsWaits = false }).MahPerDay);
        Assert.IsGreaterThan(Of(Default with { Uplink = Uplink.Cellular }).MahPerDay, Of(Default with { Uplink = Uplink.Cellular, Psm = false }).MahPerDay);
    }

    [TestMethod]
    public void Heat_and_cold_shorten_the_life_of_a_cell()
    {
        double mild = Of(Default with { TemperatureC = 20 }).Years;
        Assert.IsLessThan(mild, Of(Default with { TemperatureC = 45 }).Years);
        Assert.IsLessThan(mild, Of(Default with { TemperatureC = -10 }).Years);
    }

    [TestMethod]
    public void A_cell_that_cannot_feed_the_radio_is_warned_of()
    {
        Assert.IsTrue(Of(Default with { Battery = Cell.Find("ER34615")! }).Warnings.Any(warning => warning.Contains("pulse capacitor")));
        Assert.IsFalse(Of(Default with { Battery = Cell.Find("18650")! }).Warnings.Any(warning => warning.Contains("pulse capacitor")));
        Assert.IsFalse(Of(Default with { Battery = Cell.Find("ER34615")!, Uplink = Uplink.None }).Warnings.Any(warning => warning.Contains("pulse capacitor")));
    }

    [TestMethod]
    public void Self_discharge_alone_ends_a_rechargeable_cell_too()
    {
        Budget idle = Of(Default with { Uplink = Uplink.None, MeasurementsPerDay = 1e-9, Battery = Cell.Find("18650")! });
        double withoutLoss = 3350 * 0.85 / (idle.MahPerDay * 365.25);
        Assert.IsLessThan(withoutLoss * 0.5, idle.Years);
    }

    [TestMethod]
    [DataRow("900", 900)]
    [DataRow("15m", 900)]
    [DataRow("6h", 21600)]
    [DataRow("1d", 86400)]
    [DataRow("1.5h", 5400)]
    public void Durations_are_read_as_people_write_them(string text, double seconds)
    {
        Assert.IsTrue(Duration.TryParse(text, out double read));
        Assert.AreEqual(seconds, read);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("h")]
    [DataRow("-3m")]
    [DataRow("soon")]
    public void Nonsense_is_no_duration(string text) => Assert.IsFalse(Duration.TryParse(text, out _));

    private static Budget Of(Scenario scenario) => Budget.Of(scenario, Figures.Default);
}
