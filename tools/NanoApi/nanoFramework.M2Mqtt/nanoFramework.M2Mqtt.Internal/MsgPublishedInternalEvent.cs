using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Internal;

public class MsgPublishedInternalEvent : MsgInternalEvent
{
    public extern MsgPublishedInternalEvent(MqttMsgBase msg, bool isPublished);

    public extern bool IsPublished { get; }
}
