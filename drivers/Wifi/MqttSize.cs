using BinNode.Contracts;

namespace BinNode.Wifi;

/// <summary>Sizes of MQTT 3.1.1 packets in bytes, for the count of what a session costs. Text counts as ASCII.</summary>
internal static class MqttSize
{
    /// <summary>CONNACK: section 3.2.</summary>
    public const int Connack = 4;

    /// <summary>PUBACK: section 3.4.</summary>
    public const int Puback = 4;

    /// <summary>SUBACK of one topic: section 3.9.</summary>
    public const int Suback = 5;

    /// <summary>PUBLISH at QoS 1: section 3.3.</summary>
    public static int Publish(string topic, int count) => Packet(2 + topic.Length + 2 + count);

    /// <summary>SUBSCRIBE of one topic: section 3.8.</summary>
    public static int Subscribe(string topic) => Packet(2 + 2 + topic.Length + 1);

    /// <summary>CONNECT: section 3.1.</summary>
    public static int Connect(MqttLogin login)
    {
        return Packet(10 + Text(login.ClientId) + Text(login.User) + Text(login.Password) + Text(login.WillTopic) + Text(login.WillTopic == null ? null : login.WillMessage));
    }

    private static int Text(string text) => text == null ? 0 : 2 + text.Length;

    /// <summary>Fixed header with the length in one byte for each 7 bits: section 2.2.3.</summary>
    private static int Packet(int rest) => rest + (rest < 128 ? 2 : rest < 16384 ? 3 : 4);
}
