namespace BinNode.Contracts;

/// <summary>
/// Walks over the bytes of a record, little-endian, one value a call: it writes the value and gives it back, or reads and gives what was
/// stored. So one list of fields says both how a section is stored and how it is read.
/// </summary>
public sealed class StateCursor
{
    private readonly byte[] _bytes;
    private int _at;

    /// <summary>Stands before a byte.</summary>
    /// <param name="bytes">The record.</param>
    /// <param name="at">Where the section begins.</param>
    /// <param name="loads">True to read, false to write.</param>
    public StateCursor(byte[] bytes, int at, bool loads)
    {
        _bytes = bytes;
        Start(at, loads);
    }

    /// <summary>True when it reads.</summary>
    public bool Loads { get; private set; }

    /// <summary>Stands before another byte.</summary>
    public void Start(int at, bool loads)
    {
        _at = at;
        Loads = loads;
    }

    /// <summary>One byte, 0 to 255; what is larger is stored as 255.</summary>
    public int Byte(int value)
    {
        if (Loads)
        {
            return _bytes[_at++];
        }

        _bytes[_at++] = (byte)(value > 255 ? 255 : value);
        return value;
    }

    /// <summary>Two bytes, 0 to 65535; what is larger is stored as 65535.</summary>
    public int Word(int value)
    {
        int limited = value > 65535 ? 65535 : value;
        int low = Byte(limited & 0xFF);
        int high = Byte((limited >> 8) & 0xFF);
        return Loads ? low | (high << 8) : value;
    }

    /// <summary>Two bytes, -32768 to 32767.</summary>
    public int Short(int value) => (short)Word(value & 0xFFFF);

    /// <summary>Four bytes.</summary>
    public uint Long(uint value)
    {
        int low = Word((int)(value & 0xFFFF));
        int high = Word((int)(value >> 16));
        return (uint)(low | (high << 16));
    }

    /// <summary>Four bytes with a sign.</summary>
    public int Int(int value) => (int)Long((uint)value);
}
