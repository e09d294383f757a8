using BinNode.Runner;
using BinNode.VirtualBoard;

namespace BinNode.Broker.Tests;

/// <summary>The whole firmware on a virtual board in front of a broker, wake by wake.</summary>
internal sealed class TestNode
{
    public const string Id = "node-1";
    public const string KeyHex = "00112233445566778899aabbccddeeff";

    public static readonly byte[] Key = Convert.FromHexString(KeyHex);

    // The backend's word comes by another client: a busy machine takes its time.
    private static readonly TimeSpan BackendTime = TimeSpan.FromMilliseconds(150);

    private readonly BinNode.Core.Settings.NodeSettings settings;

    /// <summary>A provisioned node that has had no power yet; reports every hour.</summary>
    public TestNode(BrokerAddress address, IBroker? broker = null, params (string Key, string Value)[] more)
    {
        Board = new SimulatedBoard(new BoardOptions { Broker = broker ?? new NetworkBroker { DeliveryTime = BackendTime }, Wifi = new WifiOptions { JoinFailureShare = 0 } });
        Dictionary<string, string> all = new()
        {
            ["device.id"] = Id,
            ["wifi.ssid"] = "binnode",
            ["wifi.password"] = "binnode-password",
            ["report.every_s"] = "3600",
            ["mqtt.host"] = address.Host,
            ["mqtt.port"] = address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["mqtt.tls"] = address.Authority is null ? "off" : "on",
            ["mqtt.user"] = address.User ?? "",
            ["mqtt.password"] = address.Password ?? "",
        };
        foreach ((string key, string value) in more)
        {
            all[key] = value;
        }

        settings = Provision.Store(Board.Flash, all, address.Authority);
    }

    public SimulatedBoard Board { get; }

    public NodeBooks Books => NodeBooks.Open(Board, settings);

    /// <summary>One wake. That it ends in sleep is checked every time.</summary>
    public void Wake()
    {
        WakeResult result = Board.RunWake(Node.Program.Main);
        Microsoft.VisualStudio.TestTools.UnitTesting.Assert.IsTrue(result.IsOrderly, result.ToString());
    }

    /// <summary>Wakes until something is so: once at least, so many times at most.</summary>
    public bool WakeUntil(Func<bool> done, int most = 200)
    {
        int wakes = 0;
        do
        {
            Wake();
        }
        while (!done() && ++wakes < most);
        return done();
    }

    /// <summary>Wakes until nothing waits in the node.</summary>
    public bool Empty() => WakeUntil(() => Books.Waiting == 0);
}
