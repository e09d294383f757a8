using System.Text;
using BinNode.Contracts;
using BinNode.VirtualBoard;
using BinNode.Wifi;

namespace BinNode.Board.Tests;

[TestClass]
public sealed class WifiTests
{
    private readonly WifiOptions network = new() { JoinFailureShare = 0 };
    private readonly MemoryBroker broker = new();
    private readonly SimulatedBoard board;

    public WifiTests()
    {
        board = new SimulatedBoard(new BoardOptions { Wifi = network, Broker = broker });
        Wake(link => link.Plan(true));
    }

    private static WifiSettings Settings => new() { Ssid = "binnode", Password = "binnode-password", TimeServer = "pool.ntp.org" };

    private static MqttLogin Login => new() { Host = "broker", Port = 1883, ClientId = "node1", WillTopic = "n/1/status", WillMessage = "gone", KeepAliveS = 60 };

    [TestMethod]
    public void AWakeThatWasPlannedJoins()
    {
        LinkStatus status = LinkStatus.Fault;
        Wake(link => status = link.Join(10_000));

        Assert.AreEqual(LinkStatus.Up, status);
    }

    [TestMethod]
    public void AWakeThatWasNotPlannedKeepsTheRadioSilentAndPreparesTheNext()
    {
        Wake(link => link.Plan(false));
        double chargeBefore = RadioMah();
        List<LinkStatus> statuses = [];
        Wake(link => statuses.Add(link.Join(10_000)));
        Assert.AreEqual(chargeBefore, RadioMah(), 1e-9, "no radio, no charge");

        Wake(link => statuses.Add(link.Join(10_000)));

        CollectionAssert.AreEqual(new[] { LinkStatus.RadioSilent, LinkStatus.Up }, statuses);
    }

    [TestMethod]
    public void PlanningWritesOnlyChanges()
    {
        long before = board.Flash.Commits;
        Wake(link => link.Plan(true));
        Wake(link => link.Plan(true));
        Assert.AreEqual(0, board.Flash.Commits - before, "as it was");
        Wake(link => link.Plan(false));
        Wake(link => link.Plan(false));
        Assert.AreEqual(1, board.Flash.Commits - before, "one change");
    }

    [TestMethod]
    public void AWrongPasswordIsRefused()
    {
        network.Password = "changed";
        LinkStatus status = LinkStatus.Fault;
        WakeResult result = Wake(link => status = link.Join(10_000));

        Assert.AreEqual(LinkStatus.Refused, status);
        Assert.IsTrue(result.AwakeUs < 12_500_000, $"awake for {result.AwakeUs} us");
    }

    [TestMethod]
    public void NoAccessPointIsNoNetworkWithinTheBudget()
    {
        network.InRange = false;
        LinkStatus status = LinkStatus.Fault;
        WakeResult result = Wake(link => status = link.Join(10_000));

        Assert.AreEqual(LinkStatus.NoNetwork, status);
        Assert.IsTrue(result.AwakeUs < 11_000_000, $"awake for {result.AwakeUs} us");
    }

    [TestMethod]
    public void NoAddressIsATimeout()
    {
        network.GivesAddress = false;
        LinkStatus status = LinkStatus.Fault;
        Wake(link => status = link.Join(10_000));

        Assert.AreEqual(LinkStatus.Timeout, status);
    }

    [TestMethod]
    public void NoNameOfANetworkIsNotConfigured()
    {
        LinkStatus status = LinkStatus.Fault;
        board.RunWake(() =>
        {
            Firmware firmware = new(board.Options.Wiring);
            status = new WifiUplink(new WifiSettings { Ssid = string.Empty, Password = string.Empty, TimeServer = "x" }, new M2MqttFactory(), firmware.Clock).Join(10_000);
            firmware.Power.Sleep(60, WakeSources.None);
        });

        Assert.AreEqual(LinkStatus.NotConfigured, status);
    }

    [TestMethod]
    public void TheTimeIsAskedFor()
    {
        long told = 0;
        double was = 0;
        Wake(link =>
        {
            link.Join(10_000);
            Assert.IsTrue(link.TryGetTime(3000, out told));
            was = board.TrueUnixSeconds;
        });

        Assert.AreEqual(was, told, 1);
    }

    [TestMethod]
    public void ASilentTimeServerCostsTheBudgetAndNoMore()
    {
        network.TellsTime = false;
        bool told = true;
        WakeResult result = Wake(link =>
        {
            link.Join(10_000);
            told = link.TryGetTime(3000, out _);
        });

        Assert.IsFalse(told);
        Assert.IsTrue(result.AwakeUs < 8_000_000, $"awake for {result.AwakeUs} us");
    }

    [TestMethod]
    public void MessagesAreConfirmedByTheBroker()
    {
        List<MqttStatus> statuses = [];
        List<string> arrived = [];
        broker.Arrived = message => arrived.Add($"{message.Topic}={Encoding.ASCII.GetString(message.Payload)}{(message.Retain ? "*" : string.Empty)}");
        Wake(link =>
        {
            link.Join(10_000);
            statuses.Add(link.Connect(Login, 10_000));
            byte[] buffer = Encoding.ASCII.GetBytes("xhello");
            int first = link.Publish("n/1/data", buffer, 1, 5, false);
            buffer[1] = (byte)'?';
            int second = link.Publish("n/1/status", buffer, 1, 2, true);
            statuses.Add(link.Confirm(second, 5000));
            statuses.Add(link.Confirm(first, 5000));
            link.Leave(1000);
            Assert.IsTrue(link.Report.SentBytes > 60);
        });

        CollectionAssert.AreEqual(new[] { MqttStatus.Ok, MqttStatus.Ok, MqttStatus.Ok }, statuses);
        CollectionAssert.AreEqual(new[] { "n/1/data=hello", "n/1/status=?e*" }, arrived, "the payload is the link's own from the call on, and there is no will");
    }

    [TestMethod]
    public void AMessageWithoutConfirmationTimesOutAndIsNotFree()
    {
        broker.Faults.LosesConfirmations = 1;
        MqttStatus status = MqttStatus.Ok;
        Wake(link =>
        {
            link.Join(10_000);
            link.Connect(Login, 10_000);
            status = link.Confirm(link.Publish("t", [1], 0, 1, false), 10_000);
        });

        Assert.AreEqual(MqttStatus.Timeout, status);
        Assert.AreEqual(3 + 1, broker.Messages, "three attempts, and the will of a node that left without a word");
    }

    [TestMethod]
    public void ALostMessageIsSentAgain()
    {
        MqttStatus status = MqttStatus.Fault;
        Wake(link =>
        {
            link.Join(10_000);
            link.Connect(Login, 10_000);
            broker.Faults.LosesMessages = 1;
            int ticket = link.Publish("t", [1], 0, 1, false);
            board.Time.Schedule(500_000, () => broker.Faults.LosesMessages = 0);
            status = link.Confirm(ticket, 10_000);
            link.Leave(1000);
        });

        Assert.AreEqual(MqttStatus.Ok, status);
        Assert.AreEqual(1, broker.Messages);
    }

    [TestMethod]
    public void ABrokenConnectionIsNoticed()
    {
        broker.Faults.BreaksAtMessage = 2;
        List<MqttStatus> statuses = [];
        int third = -1;
        Wake(link =>
        {
            link.Join(10_000);
            link.Connect(Login, 10_000);
            statuses.Add(link.Confirm(link.Publish("t", [1], 0, 1, false), 5000));
            statuses.Add(link.Confirm(link.Publish("t", [2], 0, 1, false), 5000));
            third = link.Publish("t", [3], 0, 1, false);
        });

        CollectionAssert.AreEqual(new[] { MqttStatus.Ok, MqttStatus.Lost }, statuses);
        Assert.AreEqual(0, third);
    }

    [TestMethod]
    [DataRow(BrokerOutcome.Closed, 0, MqttStatus.Unreachable)]
    [DataRow(BrokerOutcome.Silent, 0, MqttStatus.Unreachable)]
    [DataRow(BrokerOutcome.BadCertificate, 0, MqttStatus.BadCertificate)]
    [DataRow(BrokerOutcome.NoConnack, 0, MqttStatus.Timeout)]
    [DataRow(BrokerOutcome.Answered, 3, MqttStatus.Refused)]
    [DataRow(BrokerOutcome.Answered, 4, MqttStatus.NotAuthorized)]
    [DataRow(BrokerOutcome.Answered, 5, MqttStatus.NotAuthorized)]
    public void EachFailureOfConnectingHasItsStatus(BrokerOutcome outcome, int code, MqttStatus expected)
    {
        broker.Faults.Connecting = outcome;
        broker.Faults.ReturnCode = code;
        MqttStatus status = MqttStatus.Ok;
        Wake(link =>
        {
            link.Join(10_000);
            MqttLogin login = Login;
            login.Tls = outcome == BrokerOutcome.BadCertificate;
            login.CaCertificate = [1];
            status = link.Connect(login, 10_000);
            Assert.AreEqual(0, link.Publish("t", [1], 0, 1, false));
            link.Leave(1000);
        });

        Assert.AreEqual(expected, status);
    }

    [TestMethod]
    public void ANameThatIsNotResolvedIsNoHost()
    {
        network.ResolvesNames = false;
        MqttStatus status = MqttStatus.Ok;
        Wake(link =>
        {
            link.Join(10_000);
            status = link.Connect(Login, 10_000);
        });

        Assert.AreEqual(MqttStatus.NoHost, status);
    }

    [TestMethod]
    public void ThereIsNoTlsWithoutAnAuthority()
    {
        MqttStatus status = MqttStatus.Ok;
        Wake(link =>
        {
            link.Join(10_000);
            MqttLogin login = Login;
            login.Tls = true;
            status = link.Connect(login, 10_000);
        });

        Assert.AreEqual(MqttStatus.BadCertificate, status);
        Assert.AreEqual(0, broker.Connections);
    }

    [TestMethod]
    public void ACommandThatWaitedForTheNodeIsReceived()
    {
        Session(link => Assert.AreEqual(MqttStatus.Ok, link.Subscribe("n/1/cmd", 5000)));
        broker.Publish("n/1/cmd", [7, 8]);
        broker.Publish("n/1/cmd", new byte[100]);
        broker.Publish("n/1/cmd", [9]);
        List<byte> first = [];
        Session(link =>
        {
            InboundMessage message = new(10);
            while (link.TryReceive(message, 500))
            {
                first.Add(message.Payload[0]);
            }
        });

        CollectionAssert.AreEqual(new byte[] { 7, 9 }, first, "the one that does not fit is dropped");
    }

    [TestMethod]
    public void ARetainedMessageSaysSo()
    {
        broker.Publish("n/1/desired", [1], retain: true);
        bool retained = false;
        Session(link =>
        {
            link.Subscribe("n/1/+", 5000);
            InboundMessage message = new(10);
            Assert.IsTrue(link.TryReceive(message, 2000));
            retained = message.Retained;
        });

        Assert.IsTrue(retained);
    }

    [TestMethod]
    public void LeavingTakesAFractionOfASecond()
    {
        long us = 0;
        Wake(link =>
        {
            link.Join(10_000);
            link.Connect(Login, 10_000);
            long before = board.Time.NowUs;
            link.Leave(1000);
            us = board.Time.NowUs - before;
        });

        Assert.IsTrue(us < 100_000, $"{us} us");
        Assert.AreEqual(0, broker.Messages, "no will after a goodbye");
    }

    [TestMethod]
    public void TwoSessionsInOneWake()
    {
        MqttStatus status = MqttStatus.Fault;
        Wake(link =>
        {
            link.Join(10_000);
            link.Connect(Login, 10_000);
            link.Leave(1000);
            Assert.AreEqual(LinkStatus.Up, link.Join(10_000));
            Assert.AreEqual(MqttStatus.Ok, link.Connect(Login, 10_000));
            status = link.Confirm(link.Publish("t", [1], 0, 1, false), 5000);
            link.Leave(1000);
        });

        Assert.AreEqual(MqttStatus.Ok, status);
    }

    [TestMethod]
    public void AWeakBatteryBrownsOutUnderTheRadio()
    {
        SimulatedBoard weak = new(new BoardOptions { Battery = new BatteryModel { FullMv = 2900, EmptyMv = 2800, ResistanceOhm = 1.5 } });
        WakeResult result = weak.RunWake(() => new Firmware(weak.Options.Wiring).Power.Sleep(60, WakeSources.None));

        Assert.AreEqual(WakeEnd.BrownOut, result.End, "the default configuration starts the radio");
    }

    [TestMethod]
    public void TheHardwareAddressIsTwelveDigits()
    {
        string address = string.Empty;
        Wake(_ => address = Station.HardwareAddress());

        Assert.AreEqual("240ac4000001", address);
    }

    private double RadioMah() => board.Ledger.ChargeMah(Load.Wifi) + board.Ledger.ChargeMah(Load.WifiJoin);

    private void Session(Action<WifiUplink> talk) => Wake(link =>
    {
        Assert.AreEqual(LinkStatus.Up, link.Join(10_000));
        Assert.AreEqual(MqttStatus.Ok, link.Connect(Login, 10_000));
        talk(link);
        link.Leave(1000);
    });

    private WakeResult Wake(Action<WifiUplink> use)
    {
        WakeResult result = board.RunWake(() =>
        {
            Firmware firmware = new(board.Options.Wiring);
            use(new WifiUplink(Settings, new M2MqttFactory(), firmware.Clock));
            firmware.Power.Sleep(60, WakeSources.None);
        });
        Assert.AreEqual(WakeEnd.DeepSleep, result.End, result.Thrown?.ToString());
        return result;
    }
}
