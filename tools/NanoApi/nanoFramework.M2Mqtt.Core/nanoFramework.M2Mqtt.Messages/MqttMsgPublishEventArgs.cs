using System;

namespace nanoFramework.M2Mqtt.Messages;

public class MqttMsgPublishEventArgs : EventArgs
{
    public extern MqttMsgPublishEventArgs(string topic, byte[] message, bool dupFlag, MqttQoSLevel qosLevel, bool retain);

    public extern string Topic { get; }

    public extern byte[] Message { get; }

    public extern bool DupFlag { get; }

    public extern MqttQoSLevel QosLevel { get; }

    public extern bool Retain { get; }
}
