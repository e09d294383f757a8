using System.Buffers.Binary;
using System.Text;

namespace BinNode.Runner;

/// <summary>What the count wants to know of an MQTT 3.1.1 packet.</summary>
/// <param name="Type">Control packet type, 1 to 15: section 2.2.1.</param>
/// <param name="Topic">Topic of a PUBLISH, else empty.</param>
/// <param name="Id">Packet identifier of a PUBLISH above QoS 0 or of a PUBACK, else 0.</param>
/// <param name="Length">Length in bytes, fixed header included.</param>
public readonly record struct MqttPacket(int Type, string Topic, ushort Id, int Length)
{
    /// <summary>CONNECT.</summary>
    public const int Connect = 1;

    /// <summary>CONNACK.</summary>
    public const int Connack = 2;

    /// <summary>PUBLISH.</summary>
    public const int Publish = 3;

    /// <summary>PUBACK.</summary>
    public const int Puback = 4;

    /// <summary>DISCONNECT.</summary>
    public const int Disconnect = 14;

    /// <summary>Takes the first packet off a stream.</summary>
    /// <param name="stream">Bytes so far.</param>
    /// <param name="packet">The packet, when there is a whole one.</param>
    public static bool TryRead(ReadOnlySpan<byte> stream, out MqttPacket packet)
    {
        packet = default;
        int rest = 0;
        int at = 1;
        do
        {
            if (at >= stream.Length)
            {
                return false;
            }

            rest |= (stream[at] & 0x7F) << (7 * (at - 1));
        }
        while ((stream[at++] & 0x80) != 0);

        if (stream.Length < at + rest)
        {
            return false;
        }

        packet = Read(stream[0], stream.Slice(at, rest), at + rest);
        return true;
    }

    private static MqttPacket Read(byte first, ReadOnlySpan<byte> body, int length)
    {
        int type = first >> 4;
        if (type == Puback)
        {
            return new MqttPacket(type, "", BinaryPrimitives.ReadUInt16BigEndian(body), length);
        }

        if (type != Publish)
        {
            return new MqttPacket(type, "", 0, length);
        }

        int count = BinaryPrimitives.ReadUInt16BigEndian(body);
        bool hasId = (first & 0x06) != 0;
        return new MqttPacket(type, Encoding.UTF8.GetString(body.Slice(2, count)), hasId ? BinaryPrimitives.ReadUInt16BigEndian(body[(2 + count)..]) : (ushort)0, length);
    }
}
