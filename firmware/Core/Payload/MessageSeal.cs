using System;
using BinNode.Contracts;

namespace BinNode.Core.Payload;

/// <summary>How messages end: with a CRC-16 against damage, or with 8 bytes of an HMAC-SHA256 against forgery and damage.</summary>
public sealed class MessageSeal
{
    private readonly IMac mac;
    private readonly byte[] key;

    /// <summary>Messages end with a checksum.</summary>
    public MessageSeal()
    {
    }

    /// <summary>Messages end with a tag.</summary>
    /// <param name="mac">HMAC-SHA256.</param>
    /// <param name="key">The device's own key, 16 to 64 bytes.</param>
    public MessageSeal(IMac mac, byte[] key)
    {
        if (mac == null || key == null || key.Length < 16 || key.Length > 64)
        {
            throw new ArgumentException("key");
        }

        this.mac = mac;
        this.key = key;
    }

    /// <summary>Bytes of the ending: 2 or 8.</summary>
    public int Size => mac == null ? PayloadLayout.CrcBytes : PayloadLayout.TagBytes;

    /// <summary>The first byte of a message of a type.</summary>
    internal byte FirstByte(int type) => (byte)((PayloadLayout.Version << PayloadLayout.VersionShift) | (mac == null ? 0 : PayloadLayout.AuthenticatedBit) | type);

    /// <summary>Writes the ending.</summary>
    /// <returns>Length of the message.</returns>
    internal int Close(byte[] message, int offset, int end)
    {
        if (mac == null)
        {
            int crc = Crc16.Compute(message, offset, end - offset);
            message[end] = (byte)(crc >> 8);
            message[end + 1] = (byte)crc;
        }
        else
        {
            byte[] tag = mac.Compute(key, message, offset, end - offset);
            Array.Copy(tag, 0, message, end, PayloadLayout.TagBytes);
        }

        return end - offset + Size;
    }

    /// <summary>Checks the ending, and that a message is authenticated exactly when this seal is.</summary>
    internal bool Holds(byte[] message, int offset, int count)
    {
        int end = offset + count - Size;
        if (end <= offset || (message[offset] & PayloadLayout.AuthenticatedBit) != (mac == null ? 0 : PayloadLayout.AuthenticatedBit))
        {
            return false;
        }

        if (mac == null)
        {
            int crc = Crc16.Compute(message, offset, end - offset);
            return message[end] == (byte)(crc >> 8) && message[end + 1] == (byte)crc;
        }

        byte[] tag = mac.Compute(key, message, offset, end - offset);
        int wrong = 0;
        for (int i = 0; i < PayloadLayout.TagBytes; i++)
        {
            wrong |= tag[i] ^ message[end + i]; // every byte is compared, so that the time tells nothing
        }

        return wrong == 0;
    }
}
