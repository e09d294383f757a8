using BinNode.Runner;
using BinNode.VirtualBoard;

namespace BinNode.Energy.Tests;

/// <summary>The model against the real firmware on the virtual board: the same node, the same schedule, the same figures, two ways to count.</summary>
[TestClass]
public class SimulatedDayTests
{
    private const double Tolerance = 0.05;
    private static readonly Dictionary<string, string> Adaptive = new() { ["measure.adaptive"] = "on" };
    private static readonly Dictionary<string, string> Psm = new() { ["cell.psm"] = "on" };

    [TestMethod]
    public void Wifi_every_quarter_hour() => Agree(new RunOptions { Days = 4 }, new Scenario());

    [TestMethod]
    public void Cellular_in_power_saving_mode() => Agree(new RunOptions { Days = 4, Uplink = "cellular", Settings = Psm }, new Scenario { Uplink = Uplink.Cellular });

    [TestMethod]
    public void Cellular_with_its_power_cut() => Agree(new RunOptions { Days = 4, Uplink = "cellular" }, new Scenario { Uplink = Uplink.Cellular, Psm = false });

    [TestMethod]
    public void The_adaptive_schedule_measures_and_reports_as_rarely_as_the_model_assumes()
    {
        SteadyDay day = Agree(new RunOptions { Days = 14, Settings = Adaptive }, Scenario.AdaptiveOn(Figures.Default));
        Assert.AreEqual(Figures.Default["adaptive.measurements"].Value, day.Measurements, 0.1 * day.Measurements);
        Assert.AreEqual(Figures.Default["adaptive.interludes"].Value, day.Wakes - day.Measurements, 0.15 * (day.Wakes - day.Measurements));
        Assert.AreEqual(Figures.Default["adaptive.reports"].Value, day.Sessions, 0.15 * day.Sessions);
    }

    private static SteadyDay Agree(RunOptions node, Scenario scenario)
    {
        SteadyDay day = SteadyDay.Of(node);
        Budget budget = Budget.Of(scenario with { MeasurementsPerDay = day.Measurements, InterludesPerDay = day.Wakes - day.Measurements, ReportS = 86400 / day.Sessions }, Figures.Default);
        Console.WriteLine($"{day.Wakes:F1} wakes, {day.Measurements:F1} measurements, {day.Sessions:F2} sessions a day; simulated {day.TotalMah:F3}, model {budget.MahPerDay:F3}, ledger {day.LedgerMahPerDay:F3} mAh a day");
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            Console.WriteLine($"  {phase,-9} {day.MahPerDay[(Load)(int)phase],6:F3} {budget.MahOf(phase),6:F3}");
        }

        string commits = scenario.Uplink == Uplink.Cellular ? "flash.modem_" : "flash.";
        double closes = (day.Measurements * Figures.Default[commits + "commits"].Value) + (day.Sessions * Figures.Default[commits + "publish_commits"].Value);
        Console.WriteLine($"{day.Pings / day.Measurements:F2} pings a measurement; {day.Closes:F0} closes of a file, model {closes:F0} a day");
        Assert.AreEqual(scenario.Pings ?? Figures.Default["range.pings"].Value, day.Pings / day.Measurements, 0.1, "pings of a measurement");
        Assert.AreEqual(closes, day.Closes, 0.15 * day.Closes, "closes of a file");
        Assert.AreEqual(day.TotalMah, budget.MahPerDay, Tolerance * day.TotalMah, "the model");
        Assert.AreEqual(day.TotalMah, day.LedgerMahPerDay, Tolerance * day.TotalMah, "the node's own ledger");
        return day;
    }
}
