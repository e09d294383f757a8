using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Levels.Simulation;
using BinNode.Ultrasonic;

namespace BinNode.Levels.Tests;

/// <summary>A wake allocates nothing: pings, judgement, schedule, saving and loading.</summary>
[TestClass]
public sealed class AllocationTests
{
    [TestMethod]
    public void A_wake_allocates_nothing()
    {
        VirtualClock clock = new();
        EchoWorld world = new(new Dice(1), clock) { StrayShare = 0.1 };
        RangeFinder finder = new(new TriggerEchoSensor(world, world, clock, Sensors.JsnSr04t()), clock, new RangeConfig());
        SwitchConfig switches = new();
        BinMonitor monitor = new(new BinConfig(), new AlarmConfig(), switches, new SwitchJudge(switches, null, null, clock), new PowerGate(Chemistry.Of(BatteryKind.LiIon)));
        BinInputs inputs = new() { ElapsedS = 900, HasBattery = true, BatteryMv = 3900, HasTemperature = true };
        Judgement judgement = new();
        IntervalConfig interval = new();
        StateCursor cursor = new(new byte[monitor.Size], 0, false);
        int intervals = 0;

        void Wake(int i)
        {
            world.DistanceMm = i % 50 < 40 ? 1100 - (i % 50 * 15) : 1150;
            monitor.Switches.Look(WakeCause.Timer, 900);
            finder.Measure(monitor.AirDeciC(SenseStatus.Ok, 250, 900), inputs.Range);
            monitor.Judge(inputs, judgement);
            intervals += AdaptiveInterval.NextS(interval, judgement, true, true, 600);
            cursor.Start(0, false);
            monitor.Exchange(cursor);
            cursor.Start(0, true);
            monitor.Exchange(cursor);
        }

        for (int i = 0; i < 200; i++)
        {
            Wake(i);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 5000; i++)
        {
            Wake(i);
        }

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.AreEqual(0, world.PingsWithoutPower);
        Assert.IsGreaterThan(0, intervals);
    }
}
