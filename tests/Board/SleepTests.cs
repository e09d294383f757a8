using BinNode.Contracts;
using BinNode.Esp32;
using BinNode.VirtualBoard;

namespace BinNode.Board.Tests;

[TestClass]
public sealed class SleepTests
{
    private readonly Esp32Wroom wiring = new();

    [TestMethod]
    public void TheFirstWakeIsAPowerUpAndTheNextComesByTheTimer()
    {
        SimulatedBoard board = new(new BoardOptions { RtcDriftPpm = 0 });
        List<WakeCause> causes = [];
        for (int i = 0; i < 3; i++)
        {
            WakeResult result = board.RunWake(() =>
            {
                Firmware firmware = new(wiring);
                causes.Add(firmware.Power.Cause);
                firmware.Power.Sleep(900, WakeSources.None);
            });
            Assert.AreEqual(WakeEnd.DeepSleep, result.End);
            Assert.AreEqual(900, result.SleepS);
        }

        CollectionAssert.AreEqual(new[] { WakeCause.PowerUp, WakeCause.Timer, WakeCause.Timer }, causes);
        Assert.AreEqual(2 * 900, board.TrueUnixSeconds - board.Options.StartUnixSeconds, 3);
    }

    [TestMethod]
    public void NothingThatTheFirmwareDoesAfterSleepingHasAnEffect()
    {
        SimulatedBoard board = new(new BoardOptions());
        WakeResult result = board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            try
            {
                firmware.Power.Sleep(60, WakeSources.None);
            }
            catch (Exception)
            {
                firmware.Files.Write("late", [1], 0, 1);
            }
            finally
            {
                firmware.Files.Write("later", [1], 0, 1);
            }
        });

        Assert.AreEqual(WakeEnd.DeepSleep, result.End);
        Assert.AreEqual(0, board.Flash.Names.Count());
    }

    [TestMethod]
    [DataRow(WakeSources.Tilt, WakeCause.Tilt)]
    [DataRow(WakeSources.Heat, WakeCause.Heat)]
    [DataRow(WakeSources.Console, WakeCause.Console)]
    public void AnArmedSwitchWakes(WakeSources source, WakeCause expected)
    {
        SimulatedBoard board = new(new BoardOptions());
        WakeCause cause = WakeCause.Other;
        board.RunWake(() => new Firmware(wiring).Power.Sleep(900, source));
        int pin = source == WakeSources.Tilt ? wiring.TiltPin : source == WakeSources.Heat ? wiring.HeatPin : wiring.ConsoleWakePin;
        double at = board.TrueUnixSeconds + 100;
        board.At(at, () => board.SetSwitch(pin, true));
        board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            cause = firmware.Power.Cause;
            firmware.Power.Sleep(900, source);
        });

        Assert.AreEqual(expected, cause);
        Assert.AreEqual(at, board.TrueUnixSeconds, 2);
    }

    [TestMethod]
    public void ASwitchThatIsActiveNowIsNotArmed()
    {
        SimulatedBoard board = new(new BoardOptions());
        board.SetSwitch(wiring.TiltPin, true);
        board.RunWake(() => new Firmware(wiring).Power.Sleep(900, WakeSources.Tilt));
        WakeCause cause = WakeCause.Other;
        board.RunWake(() =>
        {
            cause = new Firmware(wiring).Power.Cause;
            new Firmware(wiring).Power.Sleep(900, WakeSources.Tilt);
        });

        Assert.AreEqual(WakeCause.Timer, cause);
    }

    [TestMethod]
    public void TheC3SleepsWithoutPins()
    {
        Esp32C3 c3 = new();
        SimulatedBoard board = new(new BoardOptions { Wiring = c3 });
        WakeResult result = board.RunWake(() => new Firmware(c3).Power.Sleep(900, WakeSources.Tilt | WakeSources.Heat | WakeSources.Console));

        Assert.AreEqual(WakeEnd.DeepSleep, result.End);
    }

    [TestMethod]
    public void TheGuardEndsAWakeThatHangs()
    {
        SimulatedBoard board = new(new BoardOptions());
        WakeResult result = board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            firmware.Guard.Arm(5000, new SleepAtDeadline(firmware));
            while (true)
            {
                firmware.Clock.Sleep(1000);
            }
        });

        Assert.AreEqual(WakeEnd.DeepSleep, result.End);
        Assert.AreEqual(60, result.SleepS);
        Assert.IsTrue(result.AwakeUs is > 5_000_000 and < 6_000_000, $"awake for {result.AwakeUs} us");
    }

    [TestMethod]
    public void ANodeThatReturnsFromMainNeverSleepsAndNeverWakes()
    {
        SimulatedBoard board = new(new BoardOptions());
        WakeResult result = board.RunWake(() => { });

        Assert.AreEqual(WakeEnd.Returned, result.End);
        Assert.ThrowsExactly<InvalidOperationException>(() => board.RunWake(() => { }));
    }

    [TestMethod]
    public void TheWatchdogEndsWhatNoManagedGuardEnds()
    {
        SimulatedBoard board = new(new BoardOptions { WatchdogS = 7200 });
        board.RunWake(() => throw new InvalidOperationException("a fault"));
        WakeCause cause = WakeCause.Other;
        WakeResult result = board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            cause = firmware.Power.Cause;
            firmware.Guard.Kick();
            firmware.Power.Sleep(900, WakeSources.None);
        });

        Assert.AreEqual(WakeCause.PowerUp, cause);
        Assert.AreEqual(WakeEnd.DeepSleep, result.End);
        Assert.AreEqual(7200, board.TrueUnixSeconds - board.Options.StartUnixSeconds, 5);
    }

    [TestMethod]
    public void TheClockGoesOnThroughSleepWithTheOscillatorsErrorAndIsLostWithThePower()
    {
        SimulatedBoard board = new(new BoardOptions { RtcDriftPpm = 10_000 });
        long before = 0;
        long after = 0;
        board.RunWake(() =>
        {
            Firmware firmware = new(wiring);
            firmware.Rtc.Set((long)board.TrueUnixSeconds);
            before = firmware.Rtc.Seconds;
            firmware.Power.Sleep(10_000, WakeSources.None);
        });
        board.RunWake(() =>
        {
            after = new Firmware(wiring).Rtc.Seconds;
            new Firmware(wiring).Power.Sleep(1, WakeSources.None);
        });
        Assert.AreEqual(10_000, after - before, 2, "the clock and the wake timer share the oscillator");
        Assert.AreEqual(-99, board.TrueUnixSeconds - board.Options.StartUnixSeconds - 10_000, 3, "which runs 1 % fast");

        board.CutPower();
        board.RunWake(() =>
        {
            after = new Firmware(wiring).Rtc.Seconds;
            new Firmware(wiring).Power.Sleep(1, WakeSources.None);
        });
        Assert.AreEqual(0, after, 2);
    }

    private sealed class SleepAtDeadline(Firmware firmware) : IDeadlineHandler
    {
        public void OnDeadline() => firmware.Power.Sleep(60, WakeSources.None);
    }
}
