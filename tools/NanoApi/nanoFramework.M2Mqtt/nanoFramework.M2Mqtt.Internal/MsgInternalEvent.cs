using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Internal;

public class MsgInternalEvent : InternalEvent
{
    public extern MsgInternalEvent(MqttMsgBase msg);

    public extern MqttMsgBase Message { get; set; }
}
