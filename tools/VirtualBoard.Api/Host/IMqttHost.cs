namespace BinNode.VirtualBoard;

/// <summary>MQTT connections of the board.</summary>
public interface IMqttHost
{
}
