using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>The bytes of MQTT 3.1.1 packets as a client sends them (OASIS standard, 29 October 2014, chapter 3). Each method returns the place behind what it wrote.</summary>
public static class MqttPackets
{
    /// <summary>Type of a CONNACK, the first byte's upper half.</summary>
    public const int ConnAck = 2;

    /// <summary>Type of a PUBLISH.</summary>
    public const int Publish = 3;

    /// <summary>Type of a PUBACK.</summary>
    public const int PubAck = 4;

    /// <summary>Type of a SUBACK.</summary>
    public const int SubAck = 9;

    /// <summary>Type of a PINGRESP.</summary>
    public const int PingResp = 13;

    /// <summary>The bit in the first byte of a PUBLISH that is sent again.</summary>
    public const byte Dup = 0x08;

    /// <summary>Bytes of a text on the wire, its length included.</summary>
    public static int SizeOf(string text)
    {
        int size = 2;
        for (int i = 0; i < text.Length; i++)
        {
            size += text[i] < 0x80 ? 1 : text[i] < 0x800 ? 2 : 3;
        }

        return size;
    }

    /// <summary>Body length of a CONNECT (section 3.1).</summary>
    public static int ConnectSize(MqttLogin login)
    {
        int size = 10 + SizeOf(login.ClientId);
        size += login.WillTopic == null ? 0 : SizeOf(login.WillTopic) + SizeOf(login.WillMessage);
        size += login.User == null ? 0 : SizeOf(login.User);
        return size + (login.User == null || login.Password == null ? 0 : SizeOf(login.Password));
    }

    /// <summary>Writes a CONNECT (section 3.1). The will is retained at QoS 1; a password without a user is left out (section 3.1.2.9).</summary>
    public static int PutConnect(byte[] into, int at, MqttLogin login)
    {
        bool hasPassword = login.User != null && login.Password != null;
        at = PutHeader(into, at, 0x10, ConnectSize(login));
        at = PutText(into, at, "MQTT");
        into[at++] = 4;
        into[at++] = (byte)((login.CleanSession ? 0x02 : 0) | (login.WillTopic != null ? 0x2C : 0) | (hasPassword ? 0x40 : 0) | (login.User != null ? 0x80 : 0));
        at = PutU16(into, at, login.KeepAliveS);
        at = PutText(into, at, login.ClientId);
        if (login.WillTopic != null)
        {
            at = PutText(into, at, login.WillTopic);
            at = PutText(into, at, login.WillMessage);
        }

        at = login.User != null ? PutText(into, at, login.User) : at;
        return hasPassword ? PutText(into, at, login.Password) : at;
    }

    /// <summary>Writes a PUBLISH at QoS 1 up to its payload (section 3.3).</summary>
    public static int PutPublish(byte[] into, int at, string topic, int id, int payloadCount, bool retain)
    {
        at = PutHeader(into, at, retain ? 0x33 : 0x32, SizeOf(topic) + 2 + payloadCount);
        at = PutText(into, at, topic);
        return PutU16(into, at, id);
    }

    /// <summary>Writes a SUBSCRIBE for one topic at QoS 1 (section 3.8).</summary>
    public static int PutSubscribe(byte[] into, int at, string topic, int id)
    {
        at = PutHeader(into, at, 0x82, SizeOf(topic) + 3);
        at = PutU16(into, at, id);
        at = PutText(into, at, topic);
        into[at++] = 1;
        return at;
    }

    /// <summary>Writes a PUBACK (section 3.4).</summary>
    public static int PutPubAck(byte[] into, int at, int id) => PutU16(into, PutHeader(into, at, 0x40, 2), id);

    /// <summary>Writes a PINGREQ (section 3.12).</summary>
    public static int PutPing(byte[] into, int at) => PutHeader(into, at, 0xC0, 0);

    /// <summary>Writes a DISCONNECT (section 3.14).</summary>
    public static int PutDisconnect(byte[] into, int at) => PutHeader(into, at, 0xE0, 0);

    /// <summary>Writes two bytes, the high one first.</summary>
    public static int PutU16(byte[] into, int at, int value)
    {
        into[at] = (byte)(value >> 8);
        into[at + 1] = (byte)value;
        return at + 2;
    }

    private static int PutHeader(byte[] into, int at, int first, int size)
    {
        into[at++] = (byte)first;
        while (size > 127)
        {
            into[at++] = (byte)(size | 0x80);
            size >>= 7;
        }

        into[at++] = (byte)size;
        return at;
    }

    private static int PutText(byte[] into, int at, string text)
    {
        at = PutU16(into, at, SizeOf(text) - 2);
        for (int i = 0; i < text.Length; i++)
        {
            int value = text[i];
            if (value < 0x80)
            {
                into[at++] = (byte)value;
                continue;
            }

            // UTF-8 of the basic plane.
            if (value >= 0x800)
            {
                into[at++] = (byte)(0xE0 | (value >> 12));
                into[at++] = (byte)(0x80 | ((value >> 6) & 0x3F));
            }
            else
            {
                into[at++] = (byte)(0xC0 | (value >> 6));
            }

            into[at++] = (byte)(0x80 | (value & 0x3F));
        }

        return at;
    }
}
