namespace nanoFramework.M2Mqtt.Messages;

public class MqttMsgSubscribe : MqttMsgBase
{
    public extern MqttMsgSubscribe();

    public extern MqttMsgSubscribe(string[] topics, MqttQoSLevel[] qosLevels);

    public extern int SubscriptionIdentifier { get; set; }

    public extern MqttRetainHandeling RetainHandeling { get; set; }

    public extern bool RetainAsPublished { get; set; }

    public extern bool NoLocal { get; set; }

    public extern string[] Topics { get; set; }

    public extern MqttQoSLevel[] QoSLevels { get; set; }

    public static extern MqttMsgSubscribe Parse(byte fixedHeaderFirstByte, MqttProtocolVersion protocolVersion, IMqttNetworkChannel channel);

    public override extern byte[] GetBytes(MqttProtocolVersion protocolVersion);

    public override extern string ToString();
}
