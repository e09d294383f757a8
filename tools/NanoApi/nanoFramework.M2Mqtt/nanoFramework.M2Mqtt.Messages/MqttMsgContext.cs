namespace nanoFramework.M2Mqtt.Messages;

public class MqttMsgContext
{
    public extern MqttMsgContext();

    public extern MqttMsgBase Message { get; set; }

    public extern MqttMsgState State { get; set; }

    public extern MqttMsgFlow Flow { get; set; }

    public extern long Timestamp { get; set; }

    public extern int Attempt { get; set; }

    public extern string Key { get; }
}
