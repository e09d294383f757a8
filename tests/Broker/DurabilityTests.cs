namespace BinNode.Broker.Tests;

/// <summary>What a PUBACK is worth when the broker dies while the backend is away, and what the confirmation by the backend adds.</summary>
[TestClass]
public sealed class DurabilityTests
{
    private const int SaveMs = 300;
    private const string FullDisk = "trap '' XFSZ; ulimit -f 1"; // writing more than 1 KiB to a file fails, as on a disk that is full

    [TestMethod]
    public void WithTheSettingsOfTheManualConfirmedReadingsSurviveTheBroker() => Assert.AreEqual(0, Lost(Mosquitto.Durable, null, endToEnd: false));

    /// <summary>That this loses shows that the tests here can see a loss.</summary>
    [TestMethod]
    public void WithPersistenceAloneConfirmedReadingsAreLost() => Assert.AreNotEqual(0, Lost("persistence true\n", null, endToEnd: false, loses: true));

    [TestMethod]
    public void WithTheBackendsConfirmationPersistenceAloneLosesNothing() => Assert.AreEqual(0, Lost("persistence true\n", null, endToEnd: true));

    [TestMethod]
    public void ABrokerWithAFullDiskConfirmsAndForgets() => Assert.AreNotEqual(0, Lost(Mosquitto.Durable, FullDisk, endToEnd: false, loses: true));

    [TestMethod]
    public void WithTheBackendsConfirmationAFullDiskLosesNothing() => Assert.AreEqual(0, Lost(Mosquitto.Durable, FullDisk, endToEnd: true));

    /// <summary>A day of readings goes to a broker that keeps them for a backend that is away; the broker dies, starts again, the backend comes back.</summary>
    private static int Lost(string settings, string? limit, bool endToEnd, bool loses = false)
    {
        using Mosquitto mosquitto = new(settings, limit);
        using Arrivals arrivals = new(mosquitto.Address, endToEnd);
        TestNode node = endToEnd
            ? new(mosquitto.Address, null, ("ack.end_to_end", "on"), ("auth.key", TestNode.KeyHex))
            : new(mosquitto.Address);
        arrivals.Leave();
        node.WakeUntil(() => node.Books.Measured >= 96);
        Thread.Sleep(SaveMs);
        mosquitto.Crash();
        arrivals.Listen();
        Assert.IsTrue(node.Empty(), $"{node.Books.Waiting} wait");
        int measured = node.Books.Measured;
        arrivals.Has(measured, loses ? 1 : 20);
        return measured - arrivals.Backend.Delivered;
    }
}
