using BinNode.Core.Bin;
using BinNode.Core.Readings;
using BinNode.Portable.Tests.Bin;
using BinNode.Ultrasonic;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Ultrasonic;

/// <summary>Pulses to distances.</summary>
[TestClass]
public class TriggerEchoSensorTests
{
    /// <summary>Speed of sound in air with one percent of vapour: 331.83 m/s at 0 °C, 343.8 at 20, 358.1 at 45, 366.3 at 60; to half a permille.</summary>
    [TestMethod]
    [DataRow(0, 331830)]
    [DataRow(100, 337850)]
    [DataRow(200, 343770)]
    [DataRow(450, 358120)]
    [DataRow(600, 366460)]
    [DataRow(-200, 319450)]
    public void Speed_of_sound(int deciC, int mmPerSecond)
    {
        int off = SoundSpeed.MmPerSecond(deciC) - mmPerSecond;
        Assert.IsTrue(off < 180 && off > -180);
    }

    /// <summary>The same echo is 4 % farther at 45 °C than at 20 °C.</summary>
    [TestMethod]
    public void Heat_makes_the_echo_farther()
    {
        int cool = SoundSpeed.DistanceMm(8727, 200);
        int hot = SoundSpeed.DistanceMm(8727, 450);
        Assert.AreEqual(1500, cool);
        Assert.IsTrue(hot - cool >= 58 && hot - cool <= 68);
        int off = hot - SoundSpeed.Correct(cool, SoundSpeed.MmPerSecond(200), 450);
        Assert.IsTrue(off >= -1 && off <= 1);
    }

    /// <summary>Every kind of pulse has its status, and only an echo within reach has a distance.</summary>
    [TestMethod]
    [DataRow(1, 4)]
    [DataRow(60, 4)]
    [DataRow(99, 4)]
    [DataRow(150, 2)]
    [DataRow(1300, 2)]
    [DataRow(1360, 0)]
    [DataRow(5820, 0)]
    [DataRow(26000, 0)]
    [DataRow(28000, 3)]
    [DataRow(38000, 1)]
    [DataRow(60000, 1)]
    [DataRow(200000, 1)]
    [DataRow(-5, 5)]
    [DataRow(-6, 6)]
    public void Every_pulse_has_its_status(int pulseUs, int status)
    {
        FakeClock clock = new FakeClock();
        FakeCapture line = new FakeCapture(clock, pulseUs);
        TriggerEchoSensor sensor = new TriggerEchoSensor(line, line, clock, Sensors.JsnSr04t());
        sensor.PowerOn();
        Assert.AreEqual(status, (int)sensor.TryMeasure(200, 250, out int _));
        sensor.PowerOff();
        Assert.IsFalse(line.IsOn);
    }

    /// <summary>The sensor is given its warm-up before the first ping.</summary>
    [TestMethod]
    public void Warm_up_is_waited_out()
    {
        FakeClock clock = new FakeClock();
        FakeCapture line = new FakeCapture(clock, 5820);
        TriggerEchoSensor sensor = new TriggerEchoSensor(line, line, clock, Sensors.HcSr04());
        sensor.PowerOn();
        Assert.IsTrue(line.IsOn);
        Assert.AreEqual((long)60, clock.NowMs);
    }

    /// <summary>Crosstalk of another sensor in every third ping does not get into the distance.</summary>
    [TestMethod]
    public void Crosstalk_is_left_out()
    {
        RangeResult result = Measure(5820, 5822, 2400, 5818, 5821, 9100, 5820, 5819, 3300);
        Assert.IsTrue(result.State == ReadingState.Ok);
        Assert.IsTrue(result.DistanceMm >= 999 && result.DistanceMm <= 1001);
    }

    /// <summary>Glitches among echoes cost pings and nothing else.</summary>
    [TestMethod]
    public void Glitches_are_left_out()
    {
        RangeResult result = Measure(12, 5820, 5822, 40, 5818, 5821, 5820);
        Assert.IsTrue(result.State == ReadingState.Ok);
        Assert.IsTrue(result.DistanceMm >= 999 && result.DistanceMm <= 1001);
    }

    /// <summary>A line that is stuck high, or never moves, is a fault within a second.</summary>
    [TestMethod]
    [DataRow(-6)]
    [DataRow(-5)]
    public void A_dead_line_is_a_fault(int pulse)
    {
        FakeClock clock = new FakeClock();
        RangeResult result = Measure(clock, pulse);
        Assert.IsTrue(result.State == ReadingState.SensorFault);
        Assert.IsTrue(clock.NowMs <= 1000);
    }

    /// <summary>A copy that holds its line for 200 ms when it hears nothing is silent, not broken.</summary>
    [TestMethod]
    public void A_long_silence_is_no_fault()
    {
        Assert.IsTrue(Measure(200000).State == ReadingState.NoEcho);
    }

    /// <summary>Never a ping without power, never power after a measurement.</summary>
    [TestMethod]
    public void Power_brackets_the_pings()
    {
        FakeClock clock = new FakeClock();
        FakeCapture line = new FakeCapture(clock, 5820, -5, 38000, 12);
        RangeFinder finder = new RangeFinder(new TriggerEchoSensor(line, line, clock, Sensors.AjSr04m()), clock, new RangeConfig());
        finder.Measure(200, new RangeResult());
        Assert.AreEqual(0, line.Unpowered);
        Assert.IsFalse(line.IsOn);
    }

    private static RangeResult Measure(params int[] pulsesUs)
    {
        return Measure(new FakeClock(), pulsesUs);
    }

    private static RangeResult Measure(FakeClock clock, params int[] pulsesUs)
    {
        FakeCapture line = new FakeCapture(clock, pulsesUs);
        RangeResult result = new RangeResult();
        new RangeFinder(new TriggerEchoSensor(line, line, clock, Sensors.JsnSr04t()), clock, new RangeConfig()).Measure(200, result);
        return result;
    }
}
