using System.Text;
using BinNode.Contracts;
using BinNode.VirtualBoard;
using BinNode.Wifi;

namespace BinNode.Board.Tests;

[TestClass]
public sealed class NetworkBrokerTests
{
    private static readonly Certificates Authority = new();

    [TestMethod]
    public void MessagesReachARealBrokerAndAreConfirmed()
    {
        using RealBroker broker = new();
        MqttStatus status = Session(Login(broker.Port), link =>
        {
            byte[] text = "hello"u8.ToArray();
            Assert.AreEqual(MqttStatus.Ok, link.Confirm(link.Publish("n/1/data", text, 0, 5, false), 5000));
            Assert.AreEqual(MqttStatus.Ok, link.Confirm(link.Publish("n/1/status", text, 0, 4, true), 5000));
        });

        Assert.AreEqual(MqttStatus.Ok, status);
        CollectionAssert.AreEqual(new[] { "n/1/data=hello", "n/1/status=hell" }, broker.Arrived);
    }

    [TestMethod]
    public void CommandsComeFromARealBrokerRetainedAndWaiting()
    {
        using RealBroker broker = new();
        broker.Publish("n/1/desired", "retained", true);
        List<string> received = [];
        Action<WifiUplink> read = link =>
        {
            InboundMessage message = new(64);
            while (link.TryReceive(message, 300))
            {
                received.Add(Encoding.UTF8.GetString(message.Payload, 0, message.Count));
            }
        };
        Session(Login(broker.Port), link =>
        {
            Assert.AreEqual(MqttStatus.Ok, link.Subscribe("n/1/#", 5000));
            read(link);
        });
        broker.Publish("n/1/command", "waiting", false);
        Session(Login(broker.Port), read);

        CollectionAssert.AreEqual(new[] { "retained", "waiting" }, received);
    }

    [TestMethod]
    public void ANodeThatVanishesLeavesItsWill()
    {
        using RealBroker broker = new();
        MqttLogin login = Login(broker.Port);
        login.WillTopic = "n/1/status";
        login.WillMessage = "gone";
        Session(login, _ => { }, leave: false);

        Assert.IsTrue(SpinWait.SpinUntil(() => broker.Arrived.Contains("n/1/status=gone"), 3000));
    }

    [TestMethod]
    public void NobodyListeningIsUnreachable() => Assert.AreEqual(MqttStatus.Unreachable, Session(Login(RealBroker.FreePort()), _ => { }));

    [TestMethod]
    public void APasswordIsChecked()
    {
        using RealBroker broker = new(password: "secret");
        MqttLogin login = Login(broker.Port);
        login.User = "node1";
        login.Password = "wrong";
        Assert.AreEqual(MqttStatus.NotAuthorized, Session(login, _ => { }));
        login.Password = "secret";
        Assert.AreEqual(MqttStatus.Ok, Session(login, _ => { }));
    }

    [TestMethod]
    public void TlsWithTheRightAuthorityIsAccepted()
    {
        using RealBroker broker = new(Authority.Issue("localhost"));
        Assert.AreEqual(MqttStatus.Ok, Session(TlsLogin(broker.Port), link =>
            Assert.AreEqual(MqttStatus.Ok, link.Confirm(link.Publish("t", [65], 0, 1, false), 5000))));
        CollectionAssert.AreEqual(new[] { "t=A" }, broker.Arrived);
    }

    [TestMethod]
    public void TlsOfAnotherAuthorityOrAnotherNameIsRefused()
    {
        using RealBroker stranger = new(new Certificates().Issue("localhost"));
        Assert.AreEqual(MqttStatus.BadCertificate, Session(TlsLogin(stranger.Port), _ => { }));
        using RealBroker misnamed = new(Authority.Issue("elsewhere"));
        Assert.AreEqual(MqttStatus.BadCertificate, Session(TlsLogin(misnamed.Port), _ => { }));
    }

    [TestMethod]
    public void AClientCertificateIsShown()
    {
        using RealBroker broker = new(Authority.Issue("localhost"), wantsClientCertificate: true);
        MqttLogin login = TlsLogin(broker.Port);
        Assert.AreNotEqual(MqttStatus.Ok, Session(login, _ => { }));
        login.ClientCertificate = Authority.IssuePem("node1");
        Assert.AreEqual(MqttStatus.Ok, Session(login, _ => { }));
    }

    [TestMethod]
    public void ABrokerThatStopsLosesTheConnectionNotTheProgram()
    {
        RealBroker broker = new();
        MqttStatus status = MqttStatus.Ok;
        Session(Login(broker.Port), link =>
        {
            broker.Dispose();
            status = link.Confirm(link.Publish("t", [1], 0, 1, false), 5000);
        });

        Assert.AreNotEqual(MqttStatus.Ok, status);
    }

    private static MqttLogin Login(int port) => new() { Host = "localhost", Port = port, ClientId = "node1", KeepAliveS = 60 };

    private static MqttLogin TlsLogin(int port)
    {
        MqttLogin login = Login(port);
        login.Tls = true;
        login.CaCertificate = Authority.AuthorityPem;
        return login;
    }

    private static MqttStatus Session(MqttLogin login, Action<WifiUplink> talk, bool leave = true)
    {
        SimulatedBoard board = new(new BoardOptions { Wifi = new WifiOptions { JoinFailureShare = 0 }, Broker = new NetworkBroker() });
        MqttStatus status = MqttStatus.Fault;
        for (int wake = 0; wake < 2; wake++)
        {
            WakeResult result = board.RunWake(() =>
            {
                Firmware firmware = new(board.Options.Wiring);
                WifiUplink link = new(new WifiSettings { Ssid = "binnode", Password = "binnode-password", TimeServer = "t" }, new M2MqttFactory(), firmware.Clock);
                if (link.Join(10_000) == LinkStatus.Up)
                {
                    status = link.Connect(login, 10_000);
                    if (status == MqttStatus.Ok)
                    {
                        talk(link);
                    }

                    if (leave)
                    {
                        link.Leave(1000);
                    }
                }

                firmware.Power.Sleep(1, WakeSources.None);
            });
            Assert.AreEqual(WakeEnd.DeepSleep, result.End, result.Thrown?.ToString());
        }

        return status;
    }
}
