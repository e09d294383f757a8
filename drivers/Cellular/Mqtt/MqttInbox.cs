using System;
using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>
/// Messages of the broker that wait to be taken, in a fixed buffer. A record: flags, packet id (2), topic length (2), payload
/// length (2), topic, payload.
/// </summary>
public sealed class MqttInbox
{
    private const int Header = 7;
    private readonly byte[] _bytes;
    private int _count;

    /// <summary>Makes an empty inbox.</summary>
    public MqttInbox(int capacity)
    {
        _bytes = new byte[capacity];
    }

    /// <summary>True when a message waits.</summary>
    public bool HasAny => _count > 0;

    /// <summary>Forgets all messages.</summary>
    public void Clear() => _count = 0;

    /// <summary>Keeps a message.</summary>
    /// <returns>False when it does not fit now.</returns>
    public bool TryAdd(bool isRetained, int id, byte[] body, int topicCount, int payloadAt, int payloadCount)
    {
        int size = Header + topicCount + payloadCount;
        if (size > _bytes.Length - _count)
        {
            return false;
        }

        _bytes[_count] = isRetained ? (byte)1 : (byte)0;
        MqttPackets.PutU16(_bytes, _count + 1, id);
        MqttPackets.PutU16(_bytes, _count + 3, topicCount);
        MqttPackets.PutU16(_bytes, _count + 5, payloadCount);
        Array.Copy(body, 2, _bytes, _count + Header, topicCount);
        Array.Copy(body, payloadAt, _bytes, _count + Header + topicCount, payloadCount);
        _count += size;
        return true;
    }

    /// <summary>Takes the oldest message out.</summary>
    /// <param name="into">Gets the message; not changed when it is too small for it.</param>
    /// <param name="id">Packet id to acknowledge, 0 for none.</param>
    /// <param name="fits">False: the message was too long for <paramref name="into"/> and is dropped.</param>
    /// <returns>False when there is none.</returns>
    public bool TryTake(InboundMessage into, out int id, out bool fits)
    {
        id = 0;
        fits = false;
        if (_count == 0)
        {
            return false;
        }

        id = U16(1);
        int topicCount = U16(3);
        int payloadCount = U16(5);
        fits = payloadCount <= into.Payload.Length;
        if (fits)
        {
            into.Retained = _bytes[0] != 0;
            into.Topic = Text(Header, topicCount);
            into.Count = payloadCount;
            Array.Copy(_bytes, Header + topicCount, into.Payload, 0, payloadCount);
        }

        int size = Header + topicCount + payloadCount;
        _count -= size;
        Array.Copy(_bytes, size, _bytes, 0, _count);
        return true;
    }

    private int U16(int at) => (_bytes[at] << 8) | _bytes[at + 1];

    // Topics of this product are ASCII; other bytes become characters of the same number.
    private string Text(int at, int count)
    {
        char[] text = new char[count];
        for (int i = 0; i < count; i++)
        {
            text[i] = (char)_bytes[at + i];
        }

        return new string(text);
    }
}
