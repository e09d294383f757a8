using System.Net.Sockets;

namespace BinNode.VirtualBoard;

/// <summary>The MQTT client of the board over its network.</summary>
internal sealed class MqttModel(VirtualTime time, Chip chip, WifiModel wifi, WifiOptions network, IBroker broker, Action sag) : IMqttHost
{
    private readonly List<MqttConnection> connections = [];

    public IMqttConnection Create(MqttEndpoint endpoint, IMqttEvents events)
    {
        wifi.Resolve(endpoint.Host);
        MqttConnection connection = new(time, chip, wifi, network, broker, endpoint, events, sag);
        connections.Add(connection);
        return connection;
    }

    /// <summary>The chip goes down; open connections break without a word.</summary>
    public void Reset()
    {
        foreach (MqttConnection connection in connections)
        {
            connection.Abort();
        }

        connections.Clear();
    }

    internal static SocketException Refused() => new((int)SocketError.ConnectionRefused);

    internal static SocketException TimedOut() => new((int)SocketError.TimedOut);
}
