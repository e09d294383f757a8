using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Simulation.Tests;

/// <summary>A node that has lost its settings cannot talk; it must not empty its battery over it.</summary>
[TestClass]
public class DamagedSettingsTests
{
    private const int LastByte = -1;

    [TestMethod]
    public void A_node_that_falls_back_to_its_sealed_identity_still_waits_for_the_backend()
    {
        World world = new(CoreNode.Create(waitsForBackend: true), 5);
        world.Step(SessionScript.Good);
        foreach (string name in new[] { "set.a", "set.b" })
        {
            world.Board.Files.Flip(name, (world.Board.Files.Content(name).Length + LastByte) * 8);
        }

        for (int i = 0; i < 200; i++)
        {
            world.Step(new SessionScript { Forgets = true });
        }

        world.Drain(400);
        Assert.IsNull(world.Violation, world.Violation);
        Assert.AreEqual(0, world.Ledger.Missing);
    }

    [TestMethod]
    [DataRow("set.a")]
    [DataRow("set.a set.b")]
    [DataRow("set.a set.b id.bin")]
    public void Damaged_texts_never_keep_the_node_from_sleeping(string damaged)
    {
        World world = new(CoreNode.Create(), 3);
        for (int i = 0; i < 30; i++)
        {
            world.Step(SessionScript.Good);
        }

        foreach (string name in damaged.Split(' '))
        {
            world.Board.Files.Flip(name, (world.Board.Files.Content(name).Length + LastByte) * 8);
        }

        int naps = 0;
        for (int i = 0; i < 200; i++)
        {
            Assert.AreEqual(WakeEnd.Slept, world.Step(SessionScript.Good));
            naps += world.Board.Power.SleepS < 60 ? 1 : 0;
        }

        Assert.IsLessThanOrEqualTo(4, naps, $"{naps} of 200 sleeps were naps");
        Assert.IsNull(world.Violation, world.Violation);
        Assert.IsTrue(world.Board.Files.Names.Contains("hot.0"));
    }
}
