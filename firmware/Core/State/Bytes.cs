namespace BinNode.Core.State;

/// <summary>Little-endian integers in byte arrays; the one place that knows the byte order of stored data.</summary>
public static class Bytes
{
    /// <summary>Writes 2 bytes.</summary>
    public static void PutU16(byte[] into, int offset, int value)
    {
        into[offset] = (byte)value;
        into[offset + 1] = (byte)(value >> 8);
    }

    /// <summary>Writes 4 bytes.</summary>
    public static void PutU32(byte[] into, int offset, uint value)
    {
        PutU16(into, offset, (int)(value & 0xFFFF));
        PutU16(into, offset + 2, (int)(value >> 16));
    }

    /// <summary>Reads 2 bytes as 0 to 65535.</summary>
    public static ushort U16(byte[] from, int offset) => (ushort)(from[offset] | (from[offset + 1] << 8));

    /// <summary>Reads 2 bytes as -32768 to 32767.</summary>
    public static short S16(byte[] from, int offset) => (short)U16(from, offset);

    /// <summary>Reads 4 bytes.</summary>
    public static uint U32(byte[] from, int offset) => (uint)(U16(from, offset) | (U16(from, offset + 2) << 16));
}
