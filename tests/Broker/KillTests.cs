using BinNode.Runner;

namespace BinNode.Broker.Tests;

/// <summary>kill -9 of the broker at every packet of a session, and a start anew.</summary>
[TestClass]
public sealed class KillTests
{
    private const int SaveMs = 150; // for mosquitto to write what it has just confirmed: MQTT.md, The broker

    /// <summary>The packets of a session at which the broker dies, before they reach the other side: what, and who sent it.</summary>
    private static readonly (int Type, bool FromNode)[] Stages =
    [
        (MqttPacket.Connect, true),
        (MqttPacket.Connack, false),
        (MqttPacket.Publish, true),
        (MqttPacket.Puback, false),
        (MqttPacket.Disconnect, true),
    ];

    [TestMethod]
    public void ADurableBrokerKilledAtEveryStageLosesNothing() => Survive(Mosquitto.Durable, endToEnd: false);

    [TestMethod]
    public void ABrokerWithoutMemoryKilledAtEveryStageLosesNothingWhenTheBackendConfirms() => Survive("persistence false\n", endToEnd: true);

    private static void Survive(string settings, bool endToEnd)
    {
        using Mosquitto mosquitto = new(settings);
        using CountingProxy proxy = CountingProxy.Start(mosquitto.Address);
        using Arrivals arrivals = new(mosquitto.Address, endToEnd);
        TestNode node = endToEnd
            ? new(proxy.Address, null, ("ack.end_to_end", "on"), ("auth.key", TestNode.KeyHex))
            : new(proxy.Address);
        Assert.IsTrue(node.Empty(), "the first session");
        foreach ((int type, bool fromNode) in Stages)
        {
            Killer killer = new(mosquitto, proxy, type, fromNode);
            Assert.IsTrue(node.WakeUntil(() => killer.HasKilled), $"a session came to packet {type}");
            mosquitto.Start();
            arrivals.Listen();
            Assert.IsTrue(node.Empty(), $"delivered after a kill at packet {type}, {node.Books.Waiting} wait");
            Assert.IsTrue(arrivals.Has(node.Books.Measured), $"a kill at packet {type} lost {node.Books.Measured - arrivals.Backend.Delivered}");
        }

        Assert.AreEqual(0, arrivals.Backend.Duplicates);
        Assert.AreEqual(0, arrivals.Backend.Rejected);
    }

    /// <summary>Kills a broker once, just before a packet passes.</summary>
    private sealed class Killer
    {
        private readonly ManualResetEventSlim killed = new();
        private int begun;

        public Killer(Mosquitto mosquitto, CountingProxy proxy, int type, bool fromNode)
        {
            proxy.Passing = (packet, sent) =>
            {
                if (packet.Type != type || sent != fromNode || Interlocked.Exchange(ref begun, 1) == 1)
                {
                    return;
                }

                Thread.Sleep(type == MqttPacket.Disconnect ? SaveMs : 0);
                mosquitto.Kill();
                killed.Set();
            };
        }

        /// <summary>True once the broker is dead; waits for that when it is dying.</summary>
        public bool HasKilled => Volatile.Read(ref begun) == 1 && killed.Wait(TimeSpan.FromSeconds(30));
    }
}
