using System.Globalization;
using System.Security.Cryptography;
using BinNode.Core.Payload;

namespace BinNode.Decoding;

/// <summary>What is around every message: version, type, and the ending that vouches for it.</summary>
internal readonly struct Envelope
{
    private Envelope(int type, Seal seal, int end, string? reason)
    {
        Type = type;
        Seal = seal;
        End = end;
        Reason = reason;
    }

    public int Type { get; }

    public Seal Seal { get; }

    /// <summary>Index of the ending.</summary>
    public int End { get; }

    /// <summary>Why the message is refused, or null.</summary>
    public string? Reason { get; }

    public static Envelope Open(byte[] message, byte[]? key)
    {
        if (message.Length < 4)
        {
            return Refuse("The message is too short.");
        }

        if (message.Length > PayloadDecoder.MostBytes)
        {
            return Refuse("The message is too long.");
        }

        int version = message[0] >> PayloadLayout.VersionShift;
        if (version != PayloadLayout.Version)
        {
            return Refuse("The message has version " + version.ToString(CultureInfo.InvariantCulture) + ", and this decoder knows version 1 only.");
        }

        bool tagged = (message[0] & PayloadLayout.AuthenticatedBit) != 0;
        int end = message.Length - (tagged ? PayloadLayout.TagBytes : PayloadLayout.CrcBytes);
        string? wrong = end < 1 ? "The message is too short." : tagged ? CheckTag(message, end, key) : CheckCrc(message, end, key);
        if (wrong is not null)
        {
            return Refuse(wrong);
        }

        int type = message[0] & PayloadLayout.TypeMask;
        return type < FieldTables.Types.Length
            ? new Envelope(type, tagged ? Seal.Tag : Seal.Checksum, end, null)
            : Refuse("The message has type " + type.ToString(CultureInfo.InvariantCulture) + ", which this decoder does not know.");
    }

    private static Envelope Refuse(string reason) => new(0, Seal.Checksum, 0, reason);

    private static string? CheckCrc(byte[] message, int end, byte[]? key)
    {
        if (key is not null)
        {
            return "The message carries no tag, and this device's messages must.";
        }

        return Crc16.Compute(message, 0, end) == (message[end] << 8 | message[end + 1]) ? null : "The checksum is wrong: the message is damaged.";
    }

    private static string? CheckTag(byte[] message, int end, byte[]? key)
    {
        if (key is null)
        {
            return "The message carries a tag, and no key was given to verify it.";
        }

        using HMACSHA256 mac = new(key);
        byte[] tag = mac.ComputeHash(message, 0, end);
        int wrong = 0;
        for (int i = 0; i < PayloadLayout.TagBytes; i++)
        {
            wrong |= tag[i] ^ message[end + i]; // every byte is compared, so that the time tells nothing
        }

        return wrong == 0 ? null : "The tag is wrong: the message is damaged, forged, or of another device.";
    }
}
