using System;
using System.Collections.Generic;
using System.Text;

namespace BinNode.Tools.Payload;

/// <summary>Messages as text: one a line in hex; or one message in binary.</summary>
public static class HexLines
{
    /// <summary>Splits the input: a text is messages in hex, anything else is one message in binary.</summary>
    /// <returns>Line numbers from 1, and messages.</returns>
    /// <exception cref="TraceFormatException">A line is not hex, has an odd number of digits, or there is no message.</exception>
    public static List<(int Line, byte[] Message)> Split(byte[] input)
    {
        List<(int Line, byte[] Message)> messages = [];
        if (!IsHexText(input))
        {
            messages.Add(IsText(input) ? throw NotHex(input) : (1, input));
            return messages;
        }

        string[] lines = Encoding.ASCII.GetString(input).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim().Replace(" ", "").Replace("\t", "");
            if (line.Length == 0)
            {
                continue;
            }

            if (line.Length % 2 != 0)
            {
                throw new TraceFormatException($"Line {i + 1}: a message in hex has two digits a byte, and this line has {line.Length} digits.");
            }

            messages.Add((i + 1, Convert.FromHexString(line)));
        }

        return messages.Count > 0 ? messages : throw new TraceFormatException("There is no message: give one a line in hex, or one in binary.");
    }

    /// <summary>Reads a key of 16 to 64 bytes.</summary>
    /// <exception cref="TraceFormatException">It is not that.</exception>
    public static byte[] Key(string text)
    {
        try
        {
            byte[] key = Convert.FromHexString(text.Trim());
            return key.Length is >= 16 and <= 64 ? key : throw new TraceFormatException($"The key has {key.Length} bytes; it must have 16 to 64.");
        }
        catch (FormatException)
        {
            throw new TraceFormatException("The key is not hex: it must be 32 to 128 hexadecimal digits.");
        }
    }

    // A message in binary has other bytes than those of a text; a text ends with its line.
    private static bool IsText(byte[] input) => input[^1] == '\n' && Array.TrueForAll(input, b => b is >= 0x20 and <= 0x7E or (byte)'\t' or (byte)'\r' or (byte)'\n');

    private static TraceFormatException NotHex(byte[] input)
    {
        int at = Array.FindIndex(input, b => !IsHexText([b]));
        int line = 1 + input.AsSpan(0, at).Count((byte)'\n');
        return new TraceFormatException($"Line {line}: \"{(char)input[at]}\" is not a hexadecimal digit; give one message a line in hex, or one in binary.");
    }

    private static bool IsHexText(byte[] input)
    {
        foreach (byte b in input)
        {
            if (!char.IsAsciiHexDigit((char)b) && b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }
}
