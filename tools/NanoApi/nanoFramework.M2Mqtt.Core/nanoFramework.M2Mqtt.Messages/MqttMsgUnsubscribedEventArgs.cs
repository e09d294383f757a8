using System;

namespace nanoFramework.M2Mqtt.Messages;

public class MqttMsgUnsubscribedEventArgs : EventArgs
{
    public extern MqttMsgUnsubscribedEventArgs(ushort messageId);

    public extern ushort MessageId { get; }
}
