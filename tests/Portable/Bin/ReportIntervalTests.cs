using BinNode.Core.Bin;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Bin;

/// <summary>When to report next.</summary>
[TestClass]
public class ReportIntervalTests
{
    private const int EveryS = 21600;

    /// <summary>A fixed schedule reports as set.</summary>
    [TestMethod]
    public void A_fixed_schedule_reports_as_set()
    {
        Assert.AreEqual(EveryS, AdaptiveInterval.ReportS(false, Filling(86400), false, EveryS));
    }

    /// <summary>An adaptive one reports in half of the time that is left to a day.</summary>
    [TestMethod]
    public void An_adaptive_one_reports_in_half_of_the_time_that_is_left_to_a_day()
    {
        Assert.AreEqual(86400, AdaptiveInterval.ReportS(true, Filling(5 * 86400), false, EveryS));
        Assert.AreEqual(43200, AdaptiveInterval.ReportS(true, Filling(86400), false, EveryS));
        Assert.AreEqual(EveryS, AdaptiveInterval.ReportS(true, Filling(3600), false, EveryS));
    }

    /// <summary>A bin that does not fill reports once a day and one that is not known as set.</summary>
    [TestMethod]
    public void A_bin_that_does_not_fill_reports_once_a_day_and_one_that_is_not_known_as_set()
    {
        Assert.AreEqual(86400, AdaptiveInterval.ReportS(true, new Judgement { HasRate = true }, false, EveryS));
        Assert.AreEqual(EveryS, AdaptiveInterval.ReportS(true, new Judgement(), false, EveryS));
        Assert.AreEqual(604800, AdaptiveInterval.ReportS(true, Filling(86400), false, 604800));
    }

    /// <summary>A low battery stretches both.</summary>
    [TestMethod]
    public void A_low_battery_stretches_both()
    {
        Assert.AreEqual(2 * EveryS, AdaptiveInterval.ReportS(false, new Judgement { BatteryPercent = 20 }, true, EveryS));
        Assert.AreEqual(4 * EveryS, AdaptiveInterval.ReportS(false, new Judgement { BatteryPercent = 5 }, true, EveryS));
        Assert.AreEqual(EveryS, AdaptiveInterval.ReportS(false, new Judgement { BatteryPercent = 5 }, false, EveryS));
    }

    private static Judgement Filling(int secondsToFull)
    {
        return new Judgement { HasRate = true, HasForecast = true, SecondsToFull = secondsToFull };
    }
}
