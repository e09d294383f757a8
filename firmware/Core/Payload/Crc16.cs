namespace BinNode.Core.Payload;

/// <summary>CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF, not reflected): finds every burst of up to 16 bits and every 3 wrong bits in a message.</summary>
internal static class Crc16
{
    /// <summary>The CRC of a part of a buffer, 0 to 65535.</summary>
    public static int Compute(byte[] data, int offset, int count)
    {
        int crc = 0xFFFF;
        for (int end = offset + count; offset < end; offset++)
        {
            int t = (crc >> 8) ^ data[offset];
            t ^= t >> 4;
            crc = ((crc << 8) ^ (t << 12) ^ (t << 5) ^ t) & 0xFFFF; // a byte at a time without a table: 0x1021 has three bits
        }

        return crc;
    }
}
