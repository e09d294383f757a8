using BinNode.Runner;

namespace BinNode.Broker.Tests;

/// <summary>Bytes on the wire, counted by a proxy between the node and a real broker.</summary>
[TestClass]
public sealed class WireTests
{
    private const string LongName = "bin-kigali-01";

    [TestMethod]
    public void FourSessionsAndNinetySixReadingsTakeLessThan2700Bytes()
    {
        using EmbeddedBroker broker = EmbeddedBroker.Start();
        WireCost cost = Measure(broker.Address);
        Console.WriteLine(cost.Row());
        Assert.AreEqual(4, cost.Sessions, 0.05); // the node's clock runs 0.3 % fast
        Assert.AreEqual(96, cost.Readings, 1);
        Assert.IsTrue(cost.FourSessions <= 2700, cost.Row());
        Assert.IsTrue(cost.BytesPerDay <= 2700, cost.Row());
    }

    [TestMethod]
    public void UserAndPasswordAddNoMoreThanTheyAreLong()
    {
        using EmbeddedBroker broker = EmbeddedBroker.Start();
        WireCost cost = Measure(broker.Address with { User = LongName, Password = "0123456789abcdef" });
        Console.WriteLine(cost.Row());
        Assert.IsTrue(cost.FourSessions <= 2750, cost.Row());
    }

    /// <summary>What simulate and demo print is what passes, commands and confirmations included.</summary>
    [TestMethod]
    public void TheSimulatorsCountIsTheProxysCount()
    {
        using EmbeddedBroker broker = EmbeddedBroker.Start();
        foreach (Dictionary<string, string> settings in new[] { new Dictionary<string, string>(), new() { ["auth.key"] = TestNode.KeyHex, ["ack.end_to_end"] = "on" } })
        {
            WireCost cost = WireCost.Measure("any", broker.Address, settings, 11, CancellationToken.None);
            Console.WriteLine(cost.Row());
            Assert.AreEqual(cost.BytesPerDay, cost.ModelBytesPerDay, 0.02 * cost.BytesPerDay, cost.Row());
        }
    }

    private static WireCost Measure(BrokerAddress broker) => WireCost.Measure(
        "quiet",
        broker,
        new Dictionary<string, string> { ["device.id"] = LongName, ["alarm.full_permille"] = "1000", ["alarm.over_permille"] = "1000" },
        8,
        CancellationToken.None);
}
