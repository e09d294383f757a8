using System.Net;
using System.Net.Sockets;

namespace BinNode.Runner;

/// <summary>
/// Stands between a node and a real broker on the loopback interface and counts the MQTT packets that really pass, both ways, by the rules of
/// <see cref="WireCount"/>. Independent of the count at the board's own seam: a test holds the two together.
/// </summary>
public sealed class CountingProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly BrokerAddress broker;
    private int open;

    private CountingProxy(BrokerAddress broker)
    {
        this.broker = broker;
        listener.Start();
        Address = broker with { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port };
        _ = Accept();
    }

    /// <summary>Where the node connects to.</summary>
    public BrokerAddress Address { get; }

    /// <summary>What has passed.</summary>
    public WireCount Count { get; } = new();

    /// <summary>Called before a packet is handed on: the packet, and whether the node sent it. May break things.</summary>
    public Action<MqttPacket, bool>? Passing { get; set; }

    /// <summary>Starts a proxy in front of a broker.</summary>
    public static CountingProxy Start(BrokerAddress broker) => new(broker);

    /// <summary>Waits until all connections have ended, so that the count is whole.</summary>
    public bool Settle(TimeSpan patience) => SpinWait.SpinUntil(() => Volatile.Read(ref open) == 0, patience);

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                TcpClient node = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref open);
                _ = Serve(node);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The proxy was closed.
        }
    }

    private async Task Serve(TcpClient node)
    {
        using TcpClient upstream = new() { NoDelay = true };
        node.NoDelay = true;
        try
        {
            await upstream.ConnectAsync(broker.Host, broker.Port);
            await new ProxyConnection(node, upstream, Count, Passing).Run();
        }
        catch (SocketException)
        {
            // The broker is gone; the node sees a closed connection.
        }
        finally
        {
            node.Dispose();
            Interlocked.Decrement(ref open);
        }
    }
}
