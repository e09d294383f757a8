using System.Text;
using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>Lengths of MQTT 3.1.1 packets in bytes.</summary>
public static class MqttSizes
{
    /// <summary>CONNACK: section 3.2.</summary>
    public const int Connack = 4;

    /// <summary>PUBACK: section 3.4.</summary>
    public const int Puback = 4;

    /// <summary>SUBACK of one topic: section 3.9.</summary>
    public const int Suback = 5;

    /// <summary>DISCONNECT: section 3.14.</summary>
    public const int Disconnect = 2;

    /// <summary>CONNECT: section 3.1.</summary>
    public static int Connect(MqttConnectRequest request) =>
        Whole(10 + Text(request.ClientId) + Text(request.WillTopic) + Text(request.WillTopic is null ? null : request.WillMessage ?? "") + Text(request.User) + Text(request.Password));

    /// <summary>PUBLISH: section 3.3.</summary>
    public static int Publish(string topic, int payload, int qos) => Whole(Text(topic) + (qos == 0 ? 0 : 2) + payload);

    /// <summary>SUBSCRIBE of one topic: section 3.8.</summary>
    public static int Subscribe(string topic) => Whole(2 + Text(topic) + 1);

    private static int Text(string? text) => text is null ? 0 : 2 + Encoding.UTF8.GetByteCount(text);

    /// <summary>With the fixed header, whose length field takes one byte for each 7 bits: section 2.2.3.</summary>
    private static int Whole(int rest) => rest + (rest < 128 ? 2 : rest < 16384 ? 3 : 4);
}
