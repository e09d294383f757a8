using System;
using System.Collections.Generic;
using System.Text;
using BinNode.Core.Payload;
using BinNode.Core.Settings;

namespace BinNode.Tools.Payload;

/// <summary>Makes what a backend sends to a node, tagged with the node's key: firmware/PAYLOAD.md 4.5 and 4.6.</summary>
public static class Downlink
{
    private const byte AuthenticatedVersion1 = 0x30;
    private const int CommandType = 6;
    private const int ConfirmationType = 7;
    private const int TagBytes = 8;
    private const int MostCommandBytes = 512; // what a node takes

    private static readonly HostMac Mac = new();

    /// <summary>A command.</summary>
    /// <param name="key">The node's key.</param>
    /// <param name="number">Above that of every command before it.</param>
    /// <param name="kind">What is asked.</param>
    /// <param name="argument">A number that belongs to it, else 0.</param>
    /// <param name="text">Its text, printable ASCII and line feeds; a secret must be wrapped, see <see cref="Rotation"/>.</param>
    /// <exception cref="FormatException">The text has other characters, or is too long for a node.</exception>
    public static byte[] Command(byte[] key, uint number, CommandKind kind, uint argument = 0, string text = "")
    {
        foreach (char c in text)
        {
            if (c is (< ' ' or > '~') and not '\n')
            {
                throw new FormatException("A command takes printable ASCII only.");
            }
        }

        List<byte> message = [AuthenticatedVersion1 | CommandType];
        Number(message, number);
        Number(message, (uint)kind);
        Number(message, argument);
        Number(message, (uint)text.Length);
        message.AddRange(Encoding.ASCII.GetBytes(text));
        byte[] tagged = Tagged(key, message);
        return tagged.Length <= MostCommandBytes
            ? tagged
            : throw new FormatException($"The command has {tagged.Length} bytes, a node takes {MostCommandBytes}: send it in parts.");
    }

    /// <summary>A command that replaces a secret without showing it.</summary>
    public static byte[] Rotation(byte[] key, uint number, string setting, string secret)
    {
        byte[] wrapped = Encoding.ASCII.GetBytes(secret);
        SecretWrap.Apply(Mac, key, number, wrapped);
        return Command(key, number, CommandKind.Rotate, 0, setting + "=" + Convert.ToHexStringLower(wrapped));
    }

    /// <summary>The backend's word that it has stored all readings up to a sequence number.</summary>
    public static byte[] Confirmation(byte[] key, uint upToSequence)
    {
        List<byte> message = [AuthenticatedVersion1 | ConfirmationType];
        Number(message, upToSequence);
        return Tagged(key, message);
    }

    private static void Number(List<byte> into, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            into.Add((byte)(value | 0x80));
        }

        into.Add((byte)value);
    }

    private static byte[] Tagged(byte[] key, List<byte> message)
    {
        byte[] body = [.. message];
        return [.. body, .. Mac.Compute(key, body, 0, body.Length)[..TagBytes]];
    }
}
