namespace BinNode.VirtualBoard;

/// <summary>A broker that nodes can reach: in memory, or a real one. What it does takes no virtual time; the board adds that.</summary>
public interface IBroker
{
    /// <summary>Whether the host can be reached at all: Answered, NoHost, Closed, Silent or BadCertificate. A modem opens its socket before MQTT is spoken.</summary>
    BrokerOutcome Reach(MqttEndpoint endpoint);

    /// <summary>Opens a connection.</summary>
    BrokerAnswer Connect(MqttEndpoint endpoint, MqttConnectRequest request);
}
