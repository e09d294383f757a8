using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Simulation.Tests;

/// <summary>A good world, so that the other tests know that nothing but their fault can be to blame.</summary>
[TestClass]
public class GoodWorldTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_month_in_a_good_world_delivers_everything_once_and_in_time()
    {
        World world = new(CoreNode.Create(), 1);
        world.Board.Rtc.Drift(30000);
        for (int i = 0; i < 2880; i++)
        {
            WakeEnd end = world.Step(SessionScript.Good);
            Assert.AreEqual(WakeEnd.Slept, end, $"wake {i}");
            Assert.IsNull(world.Violation, world.Violation);
        }

        world.Drain(100);
        FlashWear wear = world.Board.Files.Wear;
        double days = world.Board.Steps.TrueMs / 86400000.0;
        TestContext.WriteLine($"stored {world.Ledger.Stored}, delivered {world.Ledger.Delivered}, repeats {world.Ledger.Repeats}, worst time error {world.Ledger.Times.WorstErrorS} s, awake {world.MaxAwakeMs} ms, deadline {world.DeadlineMs} ms");
        TestContext.WriteLine($"{days:F1} days, closes {wear.Closes / days:F1}, erases {wear.Erases / days:F1} a day, blocks {world.Board.Files.HighestBlocks}, files {string.Join(' ', world.Board.Files.Names.Select(n => n + ":" + world.Board.Files.Content(n).Length))}");
        Assert.AreEqual(0, world.Ledger.Missing);
        Assert.AreEqual(world.Ledger.Stored, world.Ledger.Delivered);
        Assert.AreEqual(0, world.Ledger.Repeats);
    }
}
