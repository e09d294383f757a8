namespace nanoFramework.M2Mqtt.Messages;

public class MqttMsgPingReq : MqttMsgBase
{
    public extern MqttMsgPingReq();

    public override extern byte[] GetBytes(MqttProtocolVersion protocolVersion);

    public static extern MqttMsgPingReq Parse(byte fixedHeaderFirstByte, MqttProtocolVersion protocolVersion, IMqttNetworkChannel channel);

    public override extern string ToString();
}
