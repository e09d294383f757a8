using BinNode.Core.Bin;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Bin;

/// <summary>When to measure next.</summary>
[TestClass]
public class AdaptiveIntervalTests
{
    /// <summary>20 permille a step: at 40 a day 12 hours, held to the ceiling; at 1000 a day half an hour; near full an eighth of the rest.</summary>
    [TestMethod]
    [DataRow(40, 1000000, 14400)]
    [DataRow(200, 1000000, 8100)]
    [DataRow(1000, 1000000, 900)]
    [DataRow(200, 36000, 4500)]
    [DataRow(200, 100, 900)]
    public void Interval_follows_speed_and_time_to_full(int perDay, int secondsToFull, int expectedS)
    {
        Assert.AreEqual(expectedS, AdaptiveInterval.NextS(new IntervalConfig(), Believing(perDay, secondsToFull), false, false, 0));
    }

    /// <summary>A low battery stretches, a very low one more, none beyond the ceiling.</summary>
    [TestMethod]
    [DataRow(100, 8100)]
    [DataRow(20, 14400)]
    [DataRow(5, 14400)]
    public void A_low_battery_stretches(int percent, int expectedS)
    {
        Judgement judgement = Believing(200, 1000000);
        judgement.BatteryPercent = percent;
        Assert.AreEqual(expectedS, AdaptiveInterval.NextS(new IntervalConfig(), judgement, true, false, 0));
    }

    /// <summary>In the quiet hours half as often.</summary>
    [TestMethod]
    [DataRow(1380, 14400)]
    [DataRow(60, 14400)]
    [DataRow(700, 8100)]
    public void The_quiet_time_goes_over_midnight(int minute, int expectedS)
    {
        IntervalConfig config = new IntervalConfig { QuietFromMinute = 1320, QuietToMinute = 300 };
        Assert.AreEqual(expectedS, AdaptiveInterval.NextS(config, Believing(200, 1000000), false, true, minute));
    }

    /// <summary>A recheck comes before the schedule, and not on an empty battery.</summary>
    [TestMethod]
    public void A_recheck_comes_first()
    {
        Judgement judgement = Believing(40, 1000000);
        judgement.WantsRecheck = true;
        judgement.RecheckS = 45;
        Assert.AreEqual(45, AdaptiveInterval.NextS(new IntervalConfig(), judgement, false, false, 0));
        judgement.Power = PowerLevel.NoRadio;
        Assert.AreEqual(14400, AdaptiveInterval.NextS(new IntervalConfig(), judgement, false, false, 0));
    }

    /// <summary>Not adaptive: always the floor.</summary>
    [TestMethod]
    public void Fixed_is_the_floor()
    {
        IntervalConfig config = new IntervalConfig { Adaptive = false, FloorS = 1800 };
        Assert.AreEqual(1800, AdaptiveInterval.NextS(config, Believing(40, 1000000), false, false, 0));
    }

    /// <summary>A chronic state needs no haste.</summary>
    [TestMethod]
    public void A_chronic_state_is_measured_at_the_ceiling()
    {
        Judgement judgement = Believing(1000, 1000);
        judgement.IsChronic = true;
        Assert.AreEqual(14400, AdaptiveInterval.NextS(new IntervalConfig(), judgement, false, false, 0));
    }

    private static Judgement Believing(int perDay, int secondsToFull)
    {
        return new Judgement { HasRate = true, RatePermillePerDay = perDay, HasForecast = true, SecondsToFull = secondsToFull, BatteryPercent = 100 };
    }
}
