using System.Net;
using System.Net.Sockets;
using MQTTnet.Server;

namespace BinNode.Runner;

/// <summary>A real MQTT broker in this process, on a free port of the loopback interface.</summary>
public sealed class EmbeddedBroker : IDisposable
{
    private readonly MqttServer server;

    private EmbeddedBroker(MqttServer server, int port)
    {
        this.server = server;
        Address = new BrokerAddress("127.0.0.1", port);
    }

    /// <summary>Where it listens.</summary>
    public BrokerAddress Address { get; }

    /// <summary>Starts a broker.</summary>
    public static EmbeddedBroker Start()
    {
        int port = FreePort();
        MqttServerOptions options = new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(port)
            .WithPersistentSessions()
            .Build();
        MqttServer server = new MqttServerFactory().CreateMqttServer(options);
        server.StartAsync().GetAwaiter().GetResult();
        return new EmbeddedBroker(server, port);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        server.StopAsync().GetAwaiter().GetResult();
        server.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
