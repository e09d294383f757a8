using System.Text;
using BinNode.Cellular;
using BinNode.Contracts;
using BinNode.Esp32;
using BinNode.ModemEmulator;
using BinNode.VirtualBoard;

namespace BinNode.Board.Tests;

/// <summary>The cellular link over the board's own UART, to an emulated modem, to a broker.</summary>
[TestClass]
public sealed class ModemTests
{
    [TestMethod]
    [DataRow(ModemKind.Sim7080G, ModemModel.Sim7080G)]
    [DataRow(ModemKind.Sim800L, ModemModel.Sim800L)]
    [DataRow(ModemKind.A7670, ModemModel.A7670)]
    public void MessagesGoThroughTheModemToTheBroker(ModemKind kind, ModemModel model)
    {
        MemoryBroker broker = new();
        List<string> arrived = [];
        broker.Arrived = message => arrived.Add($"{message.Topic}={Encoding.ASCII.GetString(message.Payload)}");
        broker.Publish("n/1/cmd", "go"u8.ToArray(), retain: true);
        List<string> received = [];
        Talk(broker, kind, model, link =>
        {
            Assert.AreEqual(MqttStatus.Ok, link.Connect(Login(1883), 30_000));
            Assert.AreEqual(MqttStatus.Ok, link.Confirm(link.Publish("n/1/data", "hello"u8.ToArray(), 0, 5, false), 20_000));
            Assert.AreEqual(MqttStatus.Ok, link.Subscribe("n/1/cmd", 20_000));
            InboundMessage message = new(64);
            while (link.TryReceive(message, 2000))
            {
                received.Add($"{Encoding.ASCII.GetString(message.Payload, 0, message.Count)}{(message.Retained ? "*" : string.Empty)}");
            }
        });

        CollectionAssert.AreEqual(new[] { "n/1/cmd=go", "n/1/data=hello" }, arrived);
        CollectionAssert.AreEqual(new[] { "go*" }, received);
    }

    [TestMethod]
    public void MessagesGoThroughTheModemToARealBroker()
    {
        using RealBroker broker = new();
        Talk(new NetworkBroker(), ModemKind.Sim7080G, ModemModel.Sim7080G, link =>
        {
            Assert.AreEqual(MqttStatus.Ok, link.Connect(Login(broker.Port), 30_000));
            Assert.AreEqual(MqttStatus.Ok, link.Confirm(link.Publish("n/1/data", "hello"u8.ToArray(), 0, 5, false), 20_000));
        });

        CollectionAssert.AreEqual(new[] { "n/1/data=hello" }, broker.Arrived);
    }

    [TestMethod]
    public void ABrokerThatIsAwayIsNotReached()
    {
        MemoryBroker broker = new();
        broker.Faults.Connecting = BrokerOutcome.Closed;
        MqttStatus status = MqttStatus.Ok;
        Talk(broker, ModemKind.Sim7080G, ModemModel.Sim7080G, link => status = link.Connect(Login(1883), 30_000));

        Assert.AreNotEqual(MqttStatus.Ok, status);
    }

    [TestMethod]
    public void NobodyIsAskedForTheTimeWithoutABudget()
    {
        SimulatedBoard board = new(new BoardOptions());
        ModemPeer peer = ModemPeer.Attach(board, new ModemOptions { NetworkUnixS = 0 });
        peer.Modem.Options.NetworkUnixS = 0;
        board.RunWake(() =>
        {
            Firmware firmware = new(new Esp32Wroom());
            CellularUplink link = Link(firmware, new CellularConfig { Modem = ModemKind.Sim7080G, Apn = "internet", TimeServer = "pool.ntp.org" });
            Assert.AreEqual(LinkStatus.Up, link.Join(180_000));
            long before = peer.BytesToModem;
            Assert.IsFalse(link.TryGetTime(0, out _));
            Assert.AreEqual(before, peer.BytesToModem);
            Assert.IsTrue(link.TryGetTime(5000, out _), "the time server");
            Assert.IsTrue(link.TryGetTime(0, out _), "known by now");
            link.Leave(10_000);
            firmware.Power.Sleep(60, WakeSources.None);
        });
    }

    private static CellularUplink Link(Firmware firmware, CellularConfig config)
    {
        Esp32Wroom wiring = new();
        Esp32Uart port = new(3, wiring.ModemTxPin, wiring.ModemRxPin, 2048);
        return new CellularUplink(port, firmware.Clock, firmware.Rtc, firmware.Pin(wiring.ModemPowerPin), firmware.Pin(wiring.ModemKeyPin), config, new CellularState());
    }

    private static MqttLogin Login(int port) => new() { Host = "localhost", Port = port, ClientId = "node1", KeepAliveS = 60 };

    private static void Talk(IBroker broker, ModemKind kind, ModemModel model, Action<CellularUplink> talk)
    {
        SimulatedBoard board = new(new BoardOptions { Broker = broker });
        ModemPeer.Attach(board, new ModemOptions { Model = model });
        WakeResult result = board.RunWake(() =>
        {
            Firmware firmware = new(new Esp32Wroom());
            CellularUplink link = Link(firmware, new CellularConfig { Modem = kind, Apn = "internet" });
            Assert.AreEqual(LinkStatus.Up, link.Join(180_000));
            Assert.IsTrue(link.TryGetTime(5000, out long seconds));
            Assert.AreEqual(board.TrueUnixSeconds, seconds, 5);
            talk(link);
            link.Leave(10_000);
            firmware.Power.Sleep(60, WakeSources.None);
        });
        Assert.AreEqual(WakeEnd.DeepSleep, result.End, result.Thrown?.ToString());
        Assert.IsTrue(board.Ledger.ChargeMah(Load.Modem) > 0);
    }
}
