namespace nanoFramework.M2Mqtt.Messages;

public class MqttMsgPublish : MqttMsgBase
{
    public extern MqttMsgPublish();

    public extern MqttMsgPublish(string topic, byte[] message);

    public extern MqttMsgPublish(string topic, byte[] message, bool dupFlag, MqttQoSLevel qosLevel, bool retain);

    public extern string Topic { get; set; }

    public extern byte[] Message { get; set; }

    public extern bool IsPayloadUTF8 { get; set; }

    public extern uint MessageExpiryInterval { get; set; }

    public extern ushort TopicAlias { get; set; }

    public extern string ResponseTopic { get; set; }

    public extern byte[] CorrelationData { get; set; }

    public extern int SubscriptionIdentifier { get; set; }

    public extern string ContentType { get; set; }

    public override extern byte[] GetBytes(MqttProtocolVersion protocolVersion);

    public static extern MqttMsgPublish Parse(byte fixedHeaderFirstByte, MqttProtocolVersion protocolVersion, IMqttNetworkChannel channel);

    public override extern string ToString();
}
