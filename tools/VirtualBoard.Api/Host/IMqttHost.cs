namespace BinNode.VirtualBoard;

/// <summary>MQTT connections of the board.</summary>
public interface IMqttHost
{
    /// <summary>Prepares a connection; resolves the broker's name and throws when it cannot, as M2Mqtt's constructor does.</summary>
    IMqttConnection Create(MqttEndpoint endpoint, IMqttEvents events);
}
