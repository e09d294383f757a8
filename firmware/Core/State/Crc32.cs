namespace BinNode.Core.State;

/// <summary>CRC-32 of ISO-HDLC (polynomial 0xEDB88320 reflected, as in zlib), half a byte at a time: 64 bytes of table, no allocation.</summary>
public static class Crc32
{
    private static readonly uint[] Table =
    {
        0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
        0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
    };

    /// <summary>The CRC of a part of a buffer.</summary>
    public static uint Compute(byte[] data, int offset, int count) => Continue(0, data, offset, count);

    /// <summary>The CRC of a message that goes on: pass the CRC so far, 0 at the start.</summary>
    public static uint Continue(uint crc, byte[] data, int offset, int count)
    {
        crc = ~crc;
        for (int end = offset + count; offset < end; offset++)
        {
            crc ^= data[offset];
            crc = (crc >> 4) ^ Table[(int)(crc & 15)];
            crc = (crc >> 4) ^ Table[(int)(crc & 15)];
        }

        return ~crc;
    }
}
