using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Readings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Bin;

/// <summary>Alarms, switches and what the battery allows.</summary>
[TestClass]
public class AlarmTests
{
    /// <summary>One threshold to raise, another to clear.</summary>
    [TestMethod]
    public void Hysteresis_has_two_thresholds()
    {
        Assert.IsTrue(Hysteresis.Next(false, 850, 850, 700));
        Assert.IsFalse(Hysteresis.Next(false, 849, 850, 700));
        Assert.IsTrue(Hysteresis.Next(true, 701, 850, 700));
        Assert.IsFalse(Hysteresis.Next(true, 700, 850, 700));
        Assert.IsTrue(Hysteresis.Next(false, 3300, 3300, 3400));
        Assert.IsTrue(Hysteresis.Next(true, 3399, 3300, 3400));
        Assert.IsFalse(Hysteresis.Next(true, 3400, 3300, 3400));
    }

    /// <summary>Full is raised once, published at once, and cleared by an emptying.</summary>
    [TestMethod]
    public void Full_is_raised_once()
    {
        Bench bench = new Bench();
        bench.SeeOften(500, 3);
        int raised = 0;
        for (int mm = 490; mm >= 350; mm -= 10)
        {
            bench.See(mm);
            raised += bench.Find(BinEventKind.Full) != null ? 1 : 0;
            if (bench.Find(BinEventKind.Full) != null)
            {
                Assert.IsTrue(bench.Judgement.Urgency == Urgency.Publish);
            }
        }

        Assert.AreEqual(1, raised);
        Assert.IsTrue((bench.Judgement.Events & ReadingEvents.FullAlarm) != 0);
        bench.SeeOften(1290, 3);
        Assert.IsFalse(bench.Find(BinEventKind.Full).Raised);
    }

    /// <summary>A level that swings across both thresholds raises at most once in the quiet time.</summary>
    [TestMethod]
    public void An_alarm_is_rate_limited()
    {
        Bench bench = new Bench();
        bench.Inputs.ElapsedS = 60;
        int raised = 0;
        for (int i = 0; i < 600; i++)
        {
            bench.See(i / 15 % 2 == 0 ? 430 : 640);
            BinEvent found = bench.Find(BinEventKind.Full);
            raised += found != null && found.Raised ? 1 : 0;
        }

        Assert.IsTrue(raised >= 5 && raised <= 10);
    }

    /// <summary>A lid is open for seconds, a tipped container lies: told within a minute.</summary>
    [TestMethod]
    public void Tipped_is_told_from_an_open_lid()
    {
        Bench bench = new Bench();
        bench.Wake(WakeCause.Timer, 900);
        bench.Tilt.Held = true;
        bench.Wake(WakeCause.Tilt, 300);
        Assert.IsTrue(bench.Monitor.Switches.Tilt == SwitchVerdict.LidOpen);
        Assert.IsTrue((bench.Judgement.Events & ReadingEvents.Disturbed) != 0);
        Assert.IsTrue(bench.Judgement.WantsRecheck && bench.Judgement.RecheckS <= 45);
        bench.Wake(WakeCause.Timer, bench.Judgement.RecheckS);
        Assert.IsTrue(bench.Find(BinEventKind.Tipped).Raised);
        Assert.IsTrue(bench.Judgement.Urgency == Urgency.Publish);
        bench.Tilt.Held = false;
        bench.Wake(WakeCause.Timer, 900);
        Assert.IsFalse(bench.Find(BinEventKind.Tipped).Raised);
    }

    /// <summary>A shake that is over at once is a knock and no alarm.</summary>
    [TestMethod]
    public void A_shake_is_a_knock()
    {
        Bench bench = new Bench();
        bench.Tilt.Rattles = true;
        bench.Wake(WakeCause.Tilt, 900);
        Assert.IsTrue(bench.Monitor.Switches.Tilt == SwitchVerdict.Knocked);
        Assert.IsNull(bench.Find(BinEventKind.Tipped));
    }

    /// <summary>A switch that rattles for a day wakes the node a bounded number of times, and tamper is told.</summary>
    [TestMethod]
    public void A_rattling_switch_is_masked()
    {
        Bench bench = new Bench();
        bench.Tilt.Rattles = true;
        int wakes = 0;
        int tampers = 0;
        int nextTimerS = 900;
        for (int s = 0; s < 86400; s += 10)
        {
            bool armed = (bench.Monitor.Switches.Armed & WakeSources.Tilt) != 0;
            nextTimerS -= 10;
            if (armed || nextTimerS <= 0)
            {
                bench.Wake(armed ? WakeCause.Tilt : WakeCause.Timer, armed ? 10 : 900);
                wakes += armed ? 1 : 0;
                nextTimerS = 900;
                BinEvent tamper = bench.Find(BinEventKind.Tamper);
                tampers += tamper != null && tamper.Raised ? 1 : 0;
            }
        }

        Assert.IsTrue(wakes <= 60);
        Assert.IsTrue(tampers >= 1 && tampers <= 5);
    }

    /// <summary>The thermal switch held means fire, at once.</summary>
    [TestMethod]
    public void A_closed_thermal_switch_is_fire()
    {
        Bench bench = new Bench();
        bench.Heat.Held = true;
        bench.Wake(WakeCause.Heat, 60);
        Assert.IsTrue(bench.Find(BinEventKind.Fire).Raised);
        Assert.IsTrue(bench.Judgement.Urgency == Urgency.Publish);
        Assert.IsTrue((bench.Judgement.Events & ReadingEvents.Fire) != 0);
    }

    /// <summary>A fast rise is fire; one wild sample is not, nor does it move the speed of sound.</summary>
    [TestMethod]
    public void A_rise_is_fire_and_a_wild_sample_is_not()
    {
        Bench bench = new Bench();
        Assert.AreEqual(250, bench.Monitor.AirDeciC(SenseStatus.Ok, 250, 900));
        Assert.AreEqual(250, bench.Monitor.AirDeciC(SenseStatus.Ok, 900, 300));
        bench.See(1000);
        Assert.IsNull(bench.Find(BinEventKind.Fire));
        Assert.IsTrue(bench.Judgement.WantsRecheck);
        Assert.AreEqual(252, bench.Monitor.AirDeciC(SenseStatus.Ok, 252, 60));
        Assert.AreEqual(252, bench.Monitor.AirDeciC(SenseStatus.Failed, 0, 60));
        bench.Monitor.AirDeciC(SenseStatus.Ok, 500, 60);
        Assert.AreEqual(520, bench.Monitor.AirDeciC(SenseStatus.Ok, 520, 60));
        bench.See(1000);
        Assert.IsTrue(bench.Find(BinEventKind.Fire).Raised);
    }

    /// <summary>Down at once, up only with a margin.</summary>
    [TestMethod]
    public void The_gate_closes_at_once_and_opens_late()
    {
        PowerGate gate = new PowerGate(Chemistry.Of(BatteryKind.LiSocl2));
        Assert.IsTrue(gate.Update(3600, 900) == PowerLevel.Normal);
        Assert.IsTrue(gate.Update(3140, 900) == PowerLevel.NoRadio);
        Assert.IsTrue(gate.Update(3200, 900) == PowerLevel.NoRadio);
        Assert.IsTrue(gate.Update(3240, 900) == PowerLevel.AlarmsOnly);
        Assert.IsTrue(gate.Update(3400, 900) == PowerLevel.Normal);
        Assert.IsTrue(gate.Update(2800, 900) == PowerLevel.SleepOnly);
    }

    /// <summary>A battery that collapsed under the radio keeps it for alarms for a day.</summary>
    [TestMethod]
    public void A_collapse_under_load_is_remembered_for_a_day()
    {
        PowerGate gate = new PowerGate(Chemistry.Of(BatteryKind.LiSocl2));
        gate.NoteLoaded(2700);
        Assert.IsTrue(gate.Update(3600, 43200) == PowerLevel.AlarmsOnly);
        Assert.IsTrue(gate.Update(3600, 43300) == PowerLevel.Normal);
    }

    /// <summary>Every chemistry: percent never falls with the voltage, and the limits are in order.</summary>
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Every_chemistry_is_in_order(int kind)
    {
        Chemistry chemistry = Chemistry.Of((BatteryKind)kind);
        int before = 0;
        for (int mv = 2000; mv <= 4300; mv += 5)
        {
            int percent = chemistry.Percent(mv);
            Assert.IsTrue(percent >= before && percent <= 100);
            before = percent;
        }

        Assert.AreEqual(100, before);
        Assert.AreEqual(0, chemistry.Percent(2000));
        Assert.IsTrue(chemistry.AlarmMv > chemistry.AlarmsOnlyMv && chemistry.AlarmsOnlyMv > chemistry.NoRadioMv && chemistry.NoRadioMv > chemistry.SleepOnlyMv);
    }

    /// <summary>Low battery is an alarm after three wakes.</summary>
    [TestMethod]
    public void Low_battery_holds_three_wakes()
    {
        Bench bench = new Bench();
        bench.Inputs.HasBattery = true;
        bench.Inputs.BatteryMv = 3300;
        bench.SeeOften(1000, 2);
        Assert.IsNull(bench.Find(BinEventKind.LowBattery));
        bench.See(1000);
        Assert.AreEqual(3300, bench.Find(BinEventKind.LowBattery).After);
        Assert.IsTrue((bench.Judgement.Events & ReadingEvents.LowBattery) != 0);
    }
}
