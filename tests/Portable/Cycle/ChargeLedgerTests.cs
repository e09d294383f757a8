using BinNode.Contracts;
using BinNode.Core.Cycle;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Cycle;

/// <summary>The node's own ledger.</summary>
[TestClass]
public class ChargeLedgerTests
{
    /// <summary>A phase counts its time by its current.</summary>
    [TestMethod]
    public void Add_counts_time_by_current()
    {
        ChargeLedger ledger = new ChargeLedger();
        ledger.Add(ChargePhase.Awake, 3600000);
        long expectedUah = ChargeRates.NanoAmps(ChargePhase.Awake) / 1000;
        long uah = (long)ledger.PhaseUah(ChargePhase.Awake);
        Assert.IsTrue(uah >= expectedUah - 1 && uah <= expectedUah + 1);
        Assert.AreEqual((uint)(expectedUah / 1000), ledger.TotalMah);
        Assert.AreEqual((uint)0, ledger.PhaseUah(ChargePhase.Boot));
    }

    /// <summary>Small amounts are rounded, not lost: a thousand of them give the sum.</summary>
    [TestMethod]
    public void Small_amounts_are_not_lost()
    {
        ChargeLedger ledger = new ChargeLedger();
        for (int i = 0; i < 1000; i++)
        {
            ledger.AddMicroC(ChargePhase.Sensor, 3600);
        }

        Assert.AreEqual((uint)1000, ledger.PhaseUah(ChargePhase.Sensor));
    }

    /// <summary>A day of sleep is the sleep current times 24 hours, and becomes the day before.</summary>
    [TestMethod]
    public void A_day_ends_after_86400_seconds()
    {
        ChargeLedger ledger = new ChargeLedger();
        Assert.IsFalse(ledger.HasDayBefore);
        for (int i = 0; i < 96; i++)
        {
            ledger.Slept(900);
        }

        long expectedUah = (long)ChargeRates.NanoAmps(ChargePhase.Sleep) * 24 / 1000;
        Assert.IsTrue(ledger.HasDayBefore);
        Assert.AreEqual((uint)0, ledger.TodayUah);
        Assert.IsTrue(ledger.DayBeforeUah >= expectedUah - 2 && ledger.DayBeforeUah <= expectedUah + 2);
        Assert.AreEqual(1, ledger.AgeDays);
    }

    /// <summary>A sleep over several days gives their mean as the day before.</summary>
    [TestMethod]
    public void Several_days_at_once_give_their_mean()
    {
        ChargeLedger ledger = new ChargeLedger();
        ledger.Slept(4 * 86400);
        long expectedUah = (long)ChargeRates.NanoAmps(ChargePhase.Sleep) * 24 / 1000;
        Assert.IsTrue(ledger.DayBeforeUah >= expectedUah - 2 && ledger.DayBeforeUah <= expectedUah + 2);
    }

    /// <summary>Days left by the pace so far.</summary>
    [TestMethod]
    public void DaysLeft_divides_what_is_left_by_the_pace()
    {
        ChargeLedger ledger = new ChargeLedger();
        ledger.AddMicroC(ChargePhase.Modem, 20L * 3600000);
        ledger.Pass(10 * 86400);
        Assert.AreEqual((uint)20, ledger.TotalMah);
        Assert.AreEqual(40, ledger.DaysLeft(100));
        Assert.AreEqual(0, ledger.DaysLeft(20));
        Assert.AreEqual(36500, ledger.DaysLeft(2000000000));
    }

    /// <summary>A phase of a day is capped, never wrapped; the total goes on.</summary>
    [TestMethod]
    public void A_day_is_capped()
    {
        ChargeLedger ledger = new ChargeLedger();
        ledger.AddMicroC(ChargePhase.Modem, 400L * 3600000);
        ledger.AddMicroC(ChargePhase.Modem, 400L * 3600000);
        Assert.AreEqual((uint)800, ledger.TotalMah);
        Assert.AreEqual((uint)466033, ledger.PhaseUah(ChargePhase.Modem));
    }

    /// <summary>What was saved is what is loaded.</summary>
    [TestMethod]
    public void Save_and_Load_are_each_other_s_inverse()
    {
        ChargeLedger ledger = new ChargeLedger();
        ledger.Add(ChargePhase.WifiJoin, 2500);
        ledger.Slept(100000);
        byte[] state = new byte[ledger.Size + 3];
        ledger.Exchange(new StateCursor(state, 3, false));
        ChargeLedger other = new ChargeLedger();
        other.Exchange(new StateCursor(state, 3, true));
        Assert.AreEqual(ledger.PhaseUah(ChargePhase.WifiJoin), other.PhaseUah(ChargePhase.WifiJoin));
        Assert.AreEqual(ledger.TodayUah, other.TodayUah);
        Assert.AreEqual(ledger.DayBeforeUah, other.DayBeforeUah);
        Assert.AreEqual(ledger.AgeDays, other.AgeDays);
        Assert.AreEqual(ledger.TotalMah, other.TotalMah);
        other.Reset();
        Assert.AreEqual((uint)0, other.TotalMah);
        Assert.AreEqual(0, other.AgeDays);
    }
}
