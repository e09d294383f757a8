using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Readings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Bin;

/// <summary>Several pings to one distance.</summary>
[TestClass]
public class RangeFinderTests
{
    private const int Silent = -(int)RangeStatus.NoEcho;
    private const int Near = -(int)RangeStatus.TooNear;
    private const int Dead = -(int)RangeStatus.Timeout;
    private const int Stuck = -(int)RangeStatus.Stuck;

    /// <summary>Three that agree are enough.</summary>
    [TestMethod]
    public void Pings_that_agree_end_early()
    {
        RangeResult result = Measure(1000, 1004, 998);
        Assert.AreEqual(3, result.Pings);
        Assert.IsTrue(result.State == ReadingState.Ok);
        Assert.AreEqual(1000, result.DistanceMm);
        Assert.AreEqual(6, result.SpreadMm);
    }

    /// <summary>An outlier costs more pings and not the distance.</summary>
    [TestMethod]
    public void An_outlier_is_left_out()
    {
        RangeResult result = Measure(1000, 2001, 1003, 1001, 999, 1002, 1000);
        Assert.IsTrue(result.State == ReadingState.Ok);
        Assert.AreEqual(6, result.Pings);
        Assert.AreEqual(5, result.ValidCount);
        Assert.AreEqual(1001, result.DistanceMm);
    }

    /// <summary>Pings that never agree are unstable, after the most pings that are allowed.</summary>
    [TestMethod]
    public void Pings_that_never_agree_are_unstable()
    {
        RangeResult result = Measure(400, 700, 1000, 1300, 1600, 1900, 2200, 2500, 2800);
        Assert.IsTrue(result.State == ReadingState.Unstable);
        Assert.AreEqual(9, result.Pings);
    }

    /// <summary>Silence is no echo, and not a distance.</summary>
    [TestMethod]
    public void Silence_is_no_echo()
    {
        RangeResult result = Measure(Silent);
        Assert.IsTrue(result.State == ReadingState.NoEcho);
        Assert.IsFalse(result.HasDistance);
        Assert.AreEqual(5, result.Pings);
    }

    /// <summary>One echo in nine pings proves nothing.</summary>
    [TestMethod]
    public void One_stray_echo_in_silence_is_no_echo()
    {
        Assert.IsTrue(Measure(Silent, Silent, 900, Silent, Silent, Silent, Silent, Silent, Silent).State == ReadingState.NoEcho);
    }

    /// <summary>Echoes from inside the blind zone mean full.</summary>
    [TestMethod]
    public void Too_near_is_full()
    {
        Assert.IsTrue(Measure(Near).State == ReadingState.Full);
        Assert.IsTrue(Measure(Near, Silent, Near, Silent, Near, Near, Near, Near, Near).State == ReadingState.Full);
    }

    /// <summary>No answer and a line that does not move are faults, found with few pings.</summary>
    [TestMethod]
    public void A_dead_sensor_is_a_fault()
    {
        RangeResult result = Measure(Dead);
        Assert.IsTrue(result.State == ReadingState.SensorFault);
        Assert.IsTrue(result.LastFailure == RangeStatus.Timeout);
        Assert.AreEqual(3, result.Pings);
        Assert.IsTrue(Measure(Stuck).State == ReadingState.SensorFault);
    }

    /// <summary>The power is off after every measurement, and time and charge are counted.</summary>
    [TestMethod]
    public void Power_is_off_afterwards_and_charge_is_counted()
    {
        FakeClock clock = new FakeClock();
        ScriptedSensor sensor = new ScriptedSensor(clock, 1000);
        RangeResult result = new RangeResult();
        new RangeFinder(sensor, clock, new RangeConfig()).Measure(200, result);
        Assert.AreEqual(0, sensor.Powered);
        Assert.AreEqual(100 + 60 + 60 + 10, result.ActiveMs);
        Assert.AreEqual(230 * 30, result.ChargeMicroC);
    }

    /// <summary>The time budget ends a measurement.</summary>
    [TestMethod]
    public void The_time_budget_holds()
    {
        FakeClock clock = new FakeClock();
        ScriptedSensor sensor = new ScriptedSensor(clock, 400, 900, 1500, 2100);
        RangeResult result = new RangeResult();
        new RangeFinder(sensor, clock, new RangeConfig { BudgetMs = 200 }).Measure(200, result);
        Assert.AreEqual(4, result.Pings);
        Assert.IsTrue(clock.NowMs <= 100 + 200 + 60);
    }

    /// <summary>The charge budget ends a measurement: 100 ms of warm-up and 60 ms a ping at 30 mA.</summary>
    [TestMethod]
    public void The_charge_budget_holds()
    {
        FakeClock clock = new FakeClock();
        ScriptedSensor sensor = new ScriptedSensor(clock, 400, 900, 1500, 2100);
        RangeResult result = new RangeResult();
        new RangeFinder(sensor, clock, new RangeConfig { BudgetMicroC = 7000 }).Measure(200, result);
        Assert.AreEqual(3, result.Pings);
        Assert.IsTrue(result.ChargeMicroC <= 7000);
    }

    /// <summary>One ping that hits the level where it was is enough, and so are two that agree and find it close by; two that find it elsewhere are not, and nor are two that do not agree closely.</summary>
    [TestMethod]
    public void The_level_of_the_wake_before_is_a_witness()
    {
        Assert.AreEqual(1, MeasureExpecting(1004, 1000, 1004, 998).Pings);
        Assert.AreEqual(2, MeasureExpecting(1005, 1000, 1004, 998).Pings);
        Assert.AreEqual(3, MeasureExpecting(1200, 1000, 1004, 998).Pings);
        Assert.AreEqual(3, MeasureExpecting(1005, 1000, 1012, 1008).Pings);
        Assert.IsTrue(MeasureExpecting(1005, 1000, 1004).State == ReadingState.Ok);
    }

    private static RangeResult MeasureExpecting(int expectedMm, params int[] answers)
    {
        FakeClock clock = new FakeClock();
        RangeResult result = new RangeResult();
        RangeFinder finder = new RangeFinder(new ScriptedSensor(clock, answers), clock, new RangeConfig());
        finder.ExpectedMm = expectedMm;
        finder.Measure(200, result);
        return result;
    }

    private static RangeResult Measure(params int[] answers)
    {
        FakeClock clock = new FakeClock();
        RangeResult result = new RangeResult();
        new RangeFinder(new ScriptedSensor(clock, answers), clock, new RangeConfig()).Measure(200, result);
        return result;
    }
}
