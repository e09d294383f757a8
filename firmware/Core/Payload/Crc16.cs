namespace BinNode.Core.Payload;

/// <summary>CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF, not reflected): finds every burst of up to 16 bits and every 3 wrong bits in a message.</summary>
internal static class Crc16
{
    private static readonly ushort[] Table =
    {
        0x0000, 0x1021, 0x2042, 0x3063, 0x4084, 0x50A5, 0x60C6, 0x70E7,
        0x8108, 0x9129, 0xA14A, 0xB16B, 0xC18C, 0xD1AD, 0xE1CE, 0xF1EF,
    };

    /// <summary>The CRC of a part of a buffer, 0 to 65535.</summary>
    public static int Compute(byte[] data, int offset, int count)
    {
        int crc = 0xFFFF;
        for (int end = offset + count; offset < end; offset++)
        {
            int b = data[offset];
            crc = ((crc << 4) & 0xFFFF) ^ Table[(crc >> 12) ^ (b >> 4)];
            crc = ((crc << 4) & 0xFFFF) ^ Table[(crc >> 12) ^ (b & 15)];
        }

        return crc;
    }
}
