using System.Text;
using BinNode.Core.Payload;
using BinNode.Core.Settings;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using BinNode.VirtualBoard;

namespace BinNode.Broker.Tests;

/// <summary>A node whose every secret is known is made to talk about everything; nothing it says holds one.</summary>
[TestClass]
public sealed class SecretTests
{
    private static readonly Dictionary<string, string> Secrets = All();

    [TestMethod]
    public void NothingANodePublishesHoldsASecret()
    {
        List<BrokerMessage> said = [];
        MemoryBroker broker = new() { Arrived = said.Add };
        TestNode node = new(new Runner.BrokerAddress("broker", 1883), broker, [.. Secrets.Select(pair => (pair.Key, pair.Value)), ("mqtt.user", "node-1"), ("wifi.ssid", "binnode")]);
        node.Board.Options.Wifi.Password = Secrets["wifi.password"];
        byte[] key = Convert.FromHexString(Secrets["auth.key"]);
        uint number = 0;
        void Ask(byte[] command)
        {
            int answers = Answers(said);
            broker.Publish("bn/1/node-1/c", command);
            Assert.IsTrue(node.WakeUntil(() => Answers(said) > answers), $"command {number} was answered");
        }

        Assert.IsTrue(node.Empty());
        foreach (string setting in Secrets.Keys)
        {
            Ask(Downlink.Command(key, ++number, CommandKind.Set, 0, setting + "=" + Secrets[setting]));
        }

        Ask(Downlink.Command(key, ++number, CommandKind.Report));
        Ask(Downlink.Rotation(key, ++number, "console.password", Secrets["console.password"]));
        node.Board.Options.Wifi.InRange = false; // faults, and the log of them
        node.WakeUntil(() => node.Books.FailuresInARow > 1);
        node.Board.Options.Wifi.InRange = true;
        Ask(Downlink.Command(key, ++number, CommandKind.Log));

        List<BrokerMessage> own = [.. said.Where(message => message.ClientId.Length > 0)];
        foreach (BrokerMessage message in own)
        {
            AssertClean(message.Topic, message.Payload);
        }
    }

    /// <summary>Without TLS the password is in the CONNECT, where MQTT wants it, and nowhere else.</summary>
    [TestMethod]
    public void OnlyTheLoginCarriesTheBrokersPassword()
    {
        RecordingBroker broker = new(new MemoryBroker());
        TestNode node = new(new Runner.BrokerAddress("broker", 1883), broker, [.. Secrets.Select(pair => (pair.Key, pair.Value)), ("mqtt.user", "node-1")]);
        node.Board.Options.Wifi.Password = Secrets["wifi.password"];
        Assert.IsTrue(node.Empty());
        Assert.AreEqual(Secrets["mqtt.password"], broker.Requests[^1].Password);
        foreach (MqttConnectRequest request in broker.Requests)
        {
            AssertClean("login", Encoding.UTF8.GetBytes(string.Join(' ', request.ClientId, request.User, request.WillTopic, request.WillMessage)));
        }
    }

    /// <summary>That the search finds what it looks for.</summary>
    [TestMethod]
    public void ALeakWouldBeSeen() => Assert.ThrowsExactly<AssertFailedException>(() => AssertClean("test", Encoding.ASCII.GetBytes("x" + Secrets["wifi.password"])));

    private static int Answers(List<BrokerMessage> said) => said.Count(message => message.Topic.EndsWith("/a", StringComparison.Ordinal));

    private static void AssertClean(string where, byte[] bytes)
    {
        string text = Encoding.Latin1.GetString(bytes);
        string hex = Convert.ToHexStringLower(bytes);
        string decoded = PayloadDecoder.Decode(bytes, Convert.FromHexString(Secrets["auth.key"])).Message?.ToJson() ?? "";
        foreach ((string setting, string secret) in Secrets)
        {
            bool leaks = text.Contains(secret, StringComparison.OrdinalIgnoreCase)
                || hex.Contains(Convert.ToHexStringLower(Encoding.ASCII.GetBytes(secret)), StringComparison.Ordinal)
                || (setting == "auth.key" && hex.Contains(secret, StringComparison.Ordinal))
                || decoded.Contains(secret, StringComparison.OrdinalIgnoreCase);
            Assert.IsFalse(leaks, $"{setting} is in {where}: {text}");
        }
    }

    /// <summary>A secret of its own for every setting that is one.</summary>
    private static Dictionary<string, string> All()
    {
        Dictionary<string, string> secrets = [];
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            if (row.IsSecret)
            {
                secrets[row.Key] = row.Kind == SettingKind.Hex ? "5ec2e7000102030405060708090a0b0c" : row.Key == "cell.pin" ? "9273" : $"s3cr-{i}-zq";
            }
        }

        return secrets;
    }

    private sealed class RecordingBroker(IBroker inner) : IBroker
    {
        public List<MqttConnectRequest> Requests { get; } = [];

        public BrokerOutcome Reach(MqttEndpoint endpoint) => inner.Reach(endpoint);

        public BrokerAnswer Connect(MqttEndpoint endpoint, MqttConnectRequest request)
        {
            Requests.Add(request);
            return inner.Connect(endpoint, request);
        }
    }
}
