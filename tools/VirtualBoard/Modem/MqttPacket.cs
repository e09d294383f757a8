using System.Buffers.Binary;
using System.Text;

namespace BinNode.VirtualBoard;

/// <summary>A packet of MQTT 3.1.1.</summary>
/// <param name="Type">Upper half of the first byte.</param>
/// <param name="Flags">Lower half of the first byte.</param>
/// <param name="Body">What follows the length.</param>
internal readonly record struct MqttPacket(int Type, int Flags, byte[] Body)
{
    public const int Connect = 0x10;
    public const int Publish = 0x30;
    public const int Puback = 0x40;
    public const int Subscribe = 0x80;
    public const int PingRequest = 0xC0;
    public const int Disconnect = 0xE0;

    /// <summary>CONNECT: section 3.1.</summary>
    public static bool TryReadConnect(MqttPacket packet, out MqttConnectRequest request)
    {
        request = new MqttConnectRequest();
        int at = 0;
        if (!TryText(packet.Body, ref at, out string name) || name != "MQTT" || packet.Body.Length < at + 4 || packet.Body[at] != 4)
        {
            return false;
        }

        int flags = packet.Body[at + 1];
        request.CleanSession = (flags & 2) != 0;
        request.WillQos = flags >> 3 & 3;
        request.WillRetain = (flags & 0x20) != 0;
        request.KeepAliveS = BinaryPrimitives.ReadUInt16BigEndian(packet.Body.AsSpan(at + 2));
        at += 4;
        string? willTopic = null;
        string? willMessage = null;
        string? user = null;
        string? password = null;
        bool whole = TryText(packet.Body, ref at, out string client)
            && ((flags & 4) == 0 || (TryText(packet.Body, ref at, out willTopic) && TryText(packet.Body, ref at, out willMessage)))
            && ((flags & 0x80) == 0 || TryText(packet.Body, ref at, out user))
            && ((flags & 0x40) == 0 || TryText(packet.Body, ref at, out password));
        request.ClientId = client;
        request.WillTopic = willTopic;
        request.WillMessage = willMessage;
        request.User = user;
        request.Password = password;
        return whole && at == packet.Body.Length;
    }

    /// <summary>PUBLISH: section 3.3.</summary>
    public static bool TryReadPublish(MqttPacket packet, int qos, out string topic, out int id, out byte[] payload)
    {
        id = 0;
        payload = [];
        int at = 0;
        if (!TryText(packet.Body, ref at, out topic) || topic.Length == 0 || qos > 1 || packet.Body.Length < at + (2 * qos))
        {
            return false;
        }

        if (qos == 1)
        {
            id = BinaryPrimitives.ReadUInt16BigEndian(packet.Body.AsSpan(at));
            at += 2;
        }

        payload = packet.Body[at..];
        return true;
    }

    /// <summary>SUBSCRIBE of one topic: section 3.8.</summary>
    public static bool TryReadSubscribe(MqttPacket packet, out int id, out string topic, out int qos)
    {
        id = 0;
        qos = 0;
        topic = string.Empty;
        int at = 2;
        if (packet.Flags != 2 || packet.Body.Length < 2 || !TryText(packet.Body, ref at, out topic) || packet.Body.Length != at + 1)
        {
            return false;
        }

        id = BinaryPrimitives.ReadUInt16BigEndian(packet.Body);
        qos = packet.Body[at];
        return qos <= 2;
    }

    /// <summary>A PUBLISH at QoS 1.</summary>
    public static byte[] WritePublish(string topic, byte[] payload, ushort id, bool retain)
    {
        byte[] name = Encoding.UTF8.GetBytes(topic);
        List<byte> packet = [(byte)(0x32 | (retain ? 1 : 0))];
        int rest = 2 + name.Length + 2 + payload.Length;
        do
        {
            packet.Add((byte)((rest & 0x7F) | (rest > 0x7F ? 0x80 : 0)));
            rest >>= 7;
        }
        while (rest > 0);
        packet.AddRange([(byte)(name.Length >> 8), (byte)name.Length, .. name, (byte)(id >> 8), (byte)id, .. payload]);
        return [.. packet];
    }

    private static bool TryText(byte[] body, ref int at, out string text)
    {
        text = string.Empty;
        if (body.Length < at + 2)
        {
            return false;
        }

        int length = BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at));
        if (body.Length < at + 2 + length)
        {
            return false;
        }

        text = Encoding.UTF8.GetString(body, at + 2, length);
        at += 2 + length;
        return true;
    }
}
