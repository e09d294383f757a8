using System;
using System.Globalization;
using System.Security.Cryptography;
using BinNode.Core.Payload;

namespace BinNode.Decoding;

/// <summary>Decodes one message. Whatever the bytes are, it returns a message or one sentence; it never throws for them, never hangs, and needs at most about 64 KB.</summary>
public static class PayloadDecoder
{
    /// <summary>Longest message that is looked at, in bytes.</summary>
    public const int MostBytes = 16384;

    /// <summary>Decodes a message.</summary>
    /// <param name="message">The payload of one MQTT message.</param>
    /// <param name="key">The device's key: the tag is verified, and a message without one is refused. Null: a tag is not verified.</param>
    public static DecodeResult Decode(byte[] message, byte[]? key = null)
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }

        try
        {
            return new DecodeResult(DecodeOrThrow(message, key), null);
        }
        catch (MalformedException malformed)
        {
            return new DecodeResult(null, malformed.Message);
        }
    }

    private static DecodedMessage DecodeOrThrow(byte[] message, byte[]? key)
    {
        if (message.Length < 4 || message.Length > MostBytes)
        {
            throw new MalformedException(message.Length < 4 ? "The message is too short." : "The message is too long.");
        }

        int version = message[0] >> PayloadLayout.VersionShift;
        if (version != PayloadLayout.Version)
        {
            throw new MalformedException("The message has version " + Text(version) + ", and this decoder knows version 1 only.");
        }

        Seal seal = Unseal(message, key, out int end);
        int type = message[0] & PayloadLayout.TypeMask;
        if (type >= FieldTables.Types.Length)
        {
            throw new MalformedException("The message has type " + Text(type) + ", which this decoder does not know.");
        }

        DecodedMessage decoded = type <= PayloadLayout.TypeReadings ? Readings(message, type, end) : new FieldsDecoder(message, 1, end).Decode(FieldTables.Types[type]);
        decoded.Version = version;
        decoded.Seal = seal;
        return decoded;
    }

    private static ReadingsMessage Readings(byte[] message, int type, int end)
    {
        int body = type == PayloadLayout.TypeReading ? 1 : 2;
        if (end < body || (body == 2 && message[1] == 0))
        {
            throw new MalformedException("The message is malformed: it has no readings.");
        }

        return new ReadingsDecoder(new RangeDecoder(message, body, end), body == 1 ? 1 : message[1] + 1).Decode();
    }

    private static Seal Unseal(byte[] message, byte[]? key, out int end)
    {
        bool tagged = (message[0] & PayloadLayout.AuthenticatedBit) != 0;
        end = message.Length - (tagged ? PayloadLayout.TagBytes : PayloadLayout.CrcBytes);
        if (end < 1)
        {
            throw new MalformedException("The message is too short.");
        }

        if (tagged)
        {
            return key is null ? Seal.UnverifiedTag : IsGenuine(message, end, key) ? Seal.Tag : throw new MalformedException("The tag is wrong: the message is damaged, forged, or of another device.");
        }

        if (key is not null)
        {
            throw new MalformedException("The message carries no tag, and this device's messages must.");
        }

        int crc = Crc16.Compute(message, 0, end);
        return message[end] << 8 == (crc & 0xFF00) && message[end + 1] == (crc & 0xFF) ? Seal.Checksum : throw new MalformedException("The checksum is wrong: the message is damaged.");
    }

    private static bool IsGenuine(byte[] message, int end, byte[] key)
    {
        using HMACSHA256 mac = new(key);
        byte[] tag = mac.ComputeHash(message, 0, end);
        int wrong = 0;
        for (int i = 0; i < PayloadLayout.TagBytes; i++)
        {
            wrong |= tag[i] ^ message[end + i];
        }

        return wrong == 0;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
