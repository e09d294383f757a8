using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Readings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Bin;

/// <summary>Judgements that need history.</summary>
[TestClass]
public class BinMonitorTests
{
    /// <summary>A drop to the floor that lasts is an emptying, told once with the level before and after and the age of its first reading.</summary>
    [TestMethod]
    public void A_drop_that_lasts_is_an_emptying()
    {
        Bench bench = Filled(500);
        bench.See(1290);
        bench.See(1288);
        Assert.IsNull(bench.Find(BinEventKind.Emptied));
        Assert.IsTrue(bench.Judgement.WantsRecheck);
        bench.See(1285);
        BinEvent emptied = bench.Find(BinEventKind.Emptied);
        Assert.IsNotNull(emptied);
        Assert.AreEqual(800, emptied.Before);
        Assert.AreEqual(10, emptied.After);
        Assert.AreEqual(1800, emptied.AgeS);
        Assert.IsTrue((bench.Judgement.Events & ReadingEvents.Emptied) != 0);
        bench.See(1287);
        Assert.IsNull(bench.Find(BinEventKind.Emptied));
    }

    /// <summary>One or two far readings are outliers; the believed level does not move.</summary>
    [TestMethod]
    public void Outliers_are_no_emptying()
    {
        Bench bench = Filled(500);
        bench.See(1290);
        bench.See(502);
        Assert.AreEqual(798, bench.Judgement.FillPermille);
        bench.See(1290);
        bench.See(1290);
        bench.SeeOften(500, 3);
        Assert.IsNull(bench.Find(BinEventKind.Emptied));
        Assert.AreEqual(800, bench.Judgement.FillPermille);
    }

    /// <summary>A cone that collapses leaves the waste: settled, not emptied.</summary>
    [TestMethod]
    public void A_collapsed_cone_is_settling()
    {
        Bench bench = Filled(500);
        bench.SeeOften(750, 3);
        Assert.IsNull(bench.Find(BinEventKind.Emptied));
        Assert.IsNotNull(bench.Find(BinEventKind.Settled));
        Assert.AreEqual(550, bench.Judgement.FillPermille);
    }

    /// <summary>A bag that hung in the beam for two hours and fell is no emptying.</summary>
    [TestMethod]
    public void A_bag_that_falls_is_no_emptying()
    {
        Bench bench = Filled(1200);
        bench.SeeOften(600, 8);
        Assert.AreEqual(700, bench.Judgement.FillPermille);
        for (int i = 0; i < 4; i++)
        {
            bench.See(1195);
            Assert.IsNull(bench.Find(BinEventKind.Emptied));
        }

        Assert.AreEqual(105, bench.Judgement.FillPermille);
    }

    /// <summary>Readings a day apart: two suffice, though the second has waste on it already.</summary>
    [TestMethod]
    public void A_day_apart_two_readings_suffice()
    {
        Bench bench = new Bench();
        bench.Inputs.ElapsedS = 86400;
        for (int mm = 1200; mm > 500; mm -= 150)
        {
            bench.See(mm);
        }

        bench.See(1250);
        bench.See(1100);
        BinEvent emptied = bench.Find(BinEventKind.Emptied);
        Assert.IsNotNull(emptied);
        Assert.AreEqual(50, emptied.After);
        Assert.AreEqual(86400, emptied.AgeS);
    }

    /// <summary>Weeks at the no-echo ceiling hide nothing and invent nothing.</summary>
    [TestMethod]
    public void Weeks_without_echo_are_no_emptying()
    {
        Bench bench = Filled(700);
        for (int i = 0; i < 2000; i++)
        {
            bench.See(ReadingState.NoEcho, 0);
            Assert.IsTrue(bench.Judgement.State == ReadingState.NoEcho);
        }

        bench.SeeOften(690, 4);
        Assert.IsNull(bench.Find(BinEventKind.Emptied));
        Assert.AreEqual(610, bench.Judgement.FillPermille);
    }

    /// <summary>A chronic state is an event once, then one record a day.</summary>
    [TestMethod]
    public void A_chronic_state_is_told_once()
    {
        Bench bench = Filled(700);
        int raised = 0;
        int records = 0;
        for (int i = 0; i < 960; i++)
        {
            bench.See(ReadingState.NoEcho, 0);
            raised += bench.Find(BinEventKind.Sensor) != null ? 1 : 0;
            records += bench.Judgement.MaySkipRecord ? 0 : 1;
        }

        Assert.AreEqual(1, raised);
        Assert.IsTrue(bench.Judgement.IsChronic);
        Assert.IsTrue(records >= 16 && records <= 22);
        bench.See(700);
        Assert.IsFalse(bench.Find(BinEventKind.Sensor).Raised);
    }

    /// <summary>An obstacle near the sensor that came from nowhere is blocked after some wakes; waste that grew there is full.</summary>
    [TestMethod]
    public void Blocked_is_told_from_full()
    {
        Bench bench = Filled(1000);
        for (int i = 0; i < 12; i++)
        {
            bench.See(ReadingState.Full, 0);
        }

        Assert.IsTrue(bench.Judgement.State == ReadingState.Blocked);
        bench.See(1000);
        Assert.IsTrue(bench.Judgement.State == ReadingState.Ok);

        Bench grown = Filled(350);
        for (int i = 0; i < 40; i++)
        {
            grown.See(ReadingState.Full, 0);
        }

        Assert.IsTrue(grown.Judgement.State == ReadingState.Full);
        Assert.AreEqual(1000, grown.Judgement.FillPermille);
    }

    /// <summary>No echo right after the brim is full; a day later it is no echo.</summary>
    [TestMethod]
    public void No_echo_at_the_brim_is_full_for_a_day()
    {
        Bench bench = Filled(320);
        Assert.IsTrue(bench.See(ReadingState.NoEcho, 0) == ReadingState.Full);
        for (int i = 0; i < 96; i++)
        {
            bench.See(ReadingState.NoEcho, 0);
        }

        Assert.IsTrue(bench.Judgement.State == ReadingState.NoEcho);
    }

    /// <summary>An echo from beyond the floor is not the waste.</summary>
    [TestMethod]
    public void Beyond_the_floor_is_unstable()
    {
        Bench bench = Filled(900);
        Assert.IsTrue(bench.See(1900) == ReadingState.Unstable);
        Assert.AreEqual(400, bench.Judgement.FillPermille);
    }

    /// <summary>10 permille every 6 hours are 40 a day; the forecast follows, an emptying does not disturb it.</summary>
    [TestMethod]
    public void Rate_and_forecast_survive_an_emptying()
    {
        Bench bench = new Bench();
        bench.Inputs.ElapsedS = 21600;
        for (int mm = 1300; mm > 500; mm -= 10)
        {
            bench.See(mm);
        }

        Assert.IsTrue(bench.Judgement.RatePermillePerDay >= 38 && bench.Judgement.RatePermillePerDay <= 41);
        Assert.IsTrue(bench.Judgement.HasForecast);
        int days = bench.Judgement.SecondsToFull / 86400;
        Assert.IsTrue(days >= 4 && days <= 6);
        for (int mm = 1290; mm > 1200; mm -= 10)
        {
            bench.See(mm);
        }

        Assert.IsTrue(bench.Judgement.RatePermillePerDay >= 36 && bench.Judgement.RatePermillePerDay <= 42);
    }

    /// <summary>The judge goes on where it was after saving and loading in the middle of a decision.</summary>
    [TestMethod]
    public void State_survives_sleep()
    {
        Bench bench = Filled(500);
        bench.See(1290);
        byte[] state = new byte[bench.Monitor.Size + 3];
        bench.Monitor.Exchange(new StateCursor(state, 3, false));
        Bench other = new Bench();
        other.Monitor.Exchange(new StateCursor(state, 3, true));
        other.See(1288);
        other.See(1285);
        Assert.IsNotNull(other.Find(BinEventKind.Emptied));
        Assert.AreEqual(800, other.Find(BinEventKind.Emptied).Before);
        byte[] again = new byte[bench.Monitor.Size];
        bench.Monitor.Exchange(new StateCursor(again, 0, false));
        for (int i = 0; i < again.Length; i++)
        {
            Assert.AreEqual((int)state[i + 3], (int)again[i]);
        }
    }

    /// <summary>Any bytes load without an exception, and the judge works on.</summary>
    [TestMethod]
    public void Any_bytes_load()
    {
        Bench bench = new Bench();
        byte[] state = new byte[bench.Monitor.Size];
        uint random = 1;
        for (int round = 0; round < 300; round++)
        {
            for (int i = 0; i < state.Length; i++)
            {
                random = (random * 1664525) + 1013904223;
                state[i] = (byte)(round == 0 ? 255 : random >> 24);
            }

            bench.Monitor.Exchange(new StateCursor(state, 0, true));
            bench.Monitor.AirDeciC(SenseStatus.Ok, 250, 900);
            bench.See(700);
            Assert.IsTrue(bench.Judgement.FillPermille >= 0 && bench.Judgement.FillPermille <= 1000);
        }
    }

    private static Bench Filled(int mm)
    {
        Bench bench = new Bench();
        bench.SeeOften(mm, 6);
        return bench;
    }
}
