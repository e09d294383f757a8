namespace BinNode.VirtualBoard;

/// <summary>MQTT of the board.</summary>
internal sealed class MqttModel : IMqttHost
{
}
