using System;

namespace nanoFramework.M2Mqtt.Messages;

public class MqttMsgUnsubscribeEventArgs : EventArgs
{
    public extern MqttMsgUnsubscribeEventArgs(ushort messageId, string[] topics);

    public extern ushort MessageId { get; }

    public extern string[] Topics { get; }
}
