namespace nanoFramework.M2Mqtt.Messages;

public class MqttMsgPingResp : MqttMsgBase
{
    public extern MqttMsgPingResp();

    public static extern MqttMsgPingResp Parse(byte fixedHeaderFirstByte, MqttProtocolVersion protocolVersion, IMqttNetworkChannel channel);

    public override extern byte[] GetBytes(MqttProtocolVersion protocolVersion);

    public override extern string ToString();
}
