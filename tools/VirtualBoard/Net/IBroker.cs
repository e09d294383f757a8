namespace BinNode.VirtualBoard;

/// <summary>A broker that nodes can reach: in memory, or a real one. What it does takes no virtual time; the board adds that.</summary>
public interface IBroker
{
    /// <summary>Opens a connection.</summary>
    BrokerAnswer Connect(MqttEndpoint endpoint, MqttConnectRequest request);
}
