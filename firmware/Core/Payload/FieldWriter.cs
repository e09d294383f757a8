namespace BinNode.Core.Payload;

/// <summary>Writes the fields of a message that has no readings: numbers of 7 bits a byte, lowest first, and texts with their length.</summary>
internal sealed class FieldWriter
{
    private byte[] buffer;

    /// <summary>Index of the next byte.</summary>
    public int Position;

    /// <summary>Begins at an offset.</summary>
    public void Begin(byte[] into, int offset)
    {
        buffer = into;
        Position = offset;
    }

    /// <summary>Writes one byte.</summary>
    public void Byte(int value) => buffer[Position++] = (byte)value;

    /// <summary>Writes 1 to 5 bytes.</summary>
    public void Number(uint value)
    {
        while (value >= 0x80)
        {
            Byte((int)(value & 0x7F) | 0x80);
            value >>= 7;
        }

        Byte((int)value);
    }

    /// <summary>Writes a count or a length; below 0 is written as 0.</summary>
    public void Count(int value) => Number(value < 0 ? 0 : (uint)value);

    /// <summary>Writes 0, -1, 1, -2 ... as 0, 1, 2, 3 ...</summary>
    public void Signed(int value) => Number((uint)((value << 1) ^ (value >> 31)));

    /// <summary>Writes 0 for a value that is not there, otherwise 1 and the value.</summary>
    public void Optional(bool there, int value)
    {
        Byte(there ? 1 : 0);
        if (there)
        {
            Signed(value);
        }
    }

    /// <summary>Writes 4 bytes, highest first.</summary>
    public void Word(uint value)
    {
        Byte((int)(value >> 24));
        Byte((int)(value >> 16));
        Byte((int)(value >> 8));
        Byte((int)value);
    }

    /// <summary>Writes a length byte and printable ASCII; another character becomes a question mark, what is too long is cut.</summary>
    public void Text(string text, int most)
    {
        int length = text == null ? 0 : text.Length < most ? text.Length : most;
        Byte(length);
        for (int i = 0; i < length; i++)
        {
            char c = text[i];
            Byte(c == '\n' || (c >= ' ' && c <= '~') ? c : '?');
        }
    }
}
