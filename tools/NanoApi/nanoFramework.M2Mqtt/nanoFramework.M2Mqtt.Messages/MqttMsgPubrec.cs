namespace nanoFramework.M2Mqtt.Messages;

public class MqttMsgPubrec : MqttMsgBase
{
    public extern MqttMsgPubrec();

    public extern MqttReasonCode ReasonCode { get; set; }

    public extern string Reason { get; set; }

    public override extern byte[] GetBytes(MqttProtocolVersion protocolVersion);

    public static extern MqttMsgPubrec Parse(byte fixedHeaderFirstByte, MqttProtocolVersion protocolVersion, IMqttNetworkChannel channel);

    public override extern string ToString();
}
