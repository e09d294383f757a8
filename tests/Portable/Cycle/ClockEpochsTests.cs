using BinNode.Contracts;
using BinNode.Core.Journal;
using BinNode.Portable.Tests.Console;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Cycle;

/// <summary>When a node asks for the time.</summary>
[TestClass]
public class ClockEpochsTests
{
    private const long Start = 1_800_000_000;
    private const int Hour = 3600;

    /// <summary>Until its clock has a place and its drift is known at every chance, then once in twenty hours.</summary>
    [TestMethod]
    public void The_time_is_wanted_until_it_is_known_and_then_once_a_day()
    {
        TestClock clock = new TestClock();
        StillRtc rtc = new StillRtc();
        ClockEpochs epochs = new ClockEpochs(rtc, clock);
        epochs.Begin(WakeCause.PowerUp, 1, false, true);
        Assert.IsTrue(epochs.WantsTime);
        epochs.OnNetworkTime(Start);
        Assert.IsTrue(epochs.WantsTime, "the drift is not known");
        At(clock, 3 * Hour);
        epochs.OnNetworkTime(Start + (3 * Hour) + 5);
        Assert.IsFalse(epochs.WantsTime);
        At(clock, 22 * Hour);
        Assert.IsFalse(epochs.WantsTime);
        At(clock, 23 * Hour);
        Assert.IsTrue(epochs.WantsTime);
        epochs.OnNetworkTime(Start + (23 * Hour) + 38);
        Assert.IsFalse(epochs.WantsTime);
    }

    /// <summary>A new epoch has no place.</summary>
    [TestMethod]
    public void A_clock_that_was_lost_wants_the_time_at_once()
    {
        TestClock clock = new TestClock();
        StillRtc rtc = new StillRtc();
        ClockEpochs epochs = new ClockEpochs(rtc, clock);
        epochs.Begin(WakeCause.PowerUp, 1, false, true);
        epochs.OnNetworkTime(Start);
        At(clock, 3 * Hour);
        epochs.OnNetworkTime(Start + (3 * Hour));
        Assert.IsFalse(epochs.WantsTime);
        epochs.Begin(WakeCause.Timer, 1, true, true);
        Assert.IsTrue(epochs.WantsTime);
    }

    private static void At(TestClock clock, int seconds) => clock.NowMs = seconds * 1000L;

    private class StillRtc : IRtc
    {
        public long Seconds { get; private set; }

        public void Set(long seconds) => Seconds = seconds;
    }
}
