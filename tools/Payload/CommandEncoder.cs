using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using BinNode.Core.Payload;

namespace BinNode.Tools.Payload;

/// <summary>Builds commands to a node, always with the tag of the device's key: PAYLOAD.md 4.5.</summary>
public static class CommandEncoder
{
    /// <summary>Longest command that a node takes, in bytes.</summary>
    public const int MostBytes = 512;

    private const byte FirstByte = 0x36; // version 1, with a tag, type 6
    private const int TagBytes = 8;

    /// <summary>Builds a command.</summary>
    /// <param name="number">Rises from command to command of a device.</param>
    /// <param name="kind">What is asked.</param>
    /// <param name="argument">The number that belongs to it, or 0.</param>
    /// <param name="text">Printable ASCII and line feeds; may be empty.</param>
    /// <param name="key">The device's key.</param>
    /// <exception cref="FormatException">The text has other characters, or is too long.</exception>
    public static byte[] Encode(uint number, CommandKind kind, uint argument, string text, byte[] key)
    {
        foreach (char c in text)
        {
            if (c is (< ' ' or > '~') and not '\n')
            {
                throw new FormatException("A command takes printable ASCII only.");
            }
        }

        List<byte> message = [FirstByte];
        Add(message, number);
        message.Add((byte)kind);
        Add(message, argument);
        Add(message, (uint)text.Length);
        message.AddRange(Encoding.ASCII.GetBytes(text));
        message.AddRange(HMACSHA256.HashData(key, message.ToArray()).AsSpan(0, TagBytes));
        return message.Count <= MostBytes
            ? [.. message]
            : throw new FormatException($"The command has {message.Count} bytes, a node takes {MostBytes}: send it in parts.");
    }

    private static void Add(List<byte> message, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            message.Add((byte)(value | 0x80));
        }

        message.Add((byte)value);
    }
}
