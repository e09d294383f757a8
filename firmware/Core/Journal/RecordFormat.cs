using BinNode.Core.Readings;
using BinNode.Core.State;

namespace BinNode.Core.Journal;

/// <summary>
/// A stored reading: 24 bytes that can be judged alone.
/// <code>
///  0 CRC-32 over bytes 4..23   4 magic 0xB1   5 version (high 4 bits) and state (low 4)   6 epoch (2)   8 number (4)   12 seconds (4)
/// 16 distance mm, bit 15: battery was read (2)   18 battery mV, bit 15: temperature was read (2)
/// 20 temperature 0.1 C (2)   22 events   23 zero
/// </code>
/// The number counts from 1 on a partition; with the journal's base added it is the sequence number.
/// The CRC comes first, since the CRC of the record around it would not notice one whole reading in the place of another if it came last:
/// data followed by its own CRC adds the same to any CRC around it.
/// </summary>
internal static class RecordFormat
{
    internal const int Size = 24;

    private const byte Magic = 0xB1;
    private const int Version = 1;
    private const int CrcSize = 4;
    private const int Flag = 0x8000;

    internal static void Put(Reading reading, uint number, byte[] into, int offset)
    {
        into[offset + 4] = Magic;
        into[offset + 5] = (byte)((Version << 4) | (int)reading.State);
        Bytes.PutU16(into, offset + 6, reading.Epoch);
        Bytes.PutU32(into, offset + 8, number);
        Bytes.PutU32(into, offset + 12, reading.Seconds);
        Bytes.PutU16(into, offset + 16, reading.DistanceMm | (reading.HasBattery ? Flag : 0));
        Bytes.PutU16(into, offset + 18, reading.BatteryMv | (reading.HasTemperature ? Flag : 0));
        Bytes.PutU16(into, offset + 20, reading.TemperatureDeciC);
        into[offset + 22] = (byte)reading.Events;
        into[offset + 23] = 0;
        Bytes.PutU32(into, offset, Crc32.Compute(into, offset + CrcSize, Size - CrcSize));
    }

    /// <summary>True when the record is whole and of this version.</summary>
    internal static bool IsWhole(byte[] from, int offset) =>
        from[offset + 4] == Magic && from[offset + 5] >> 4 == Version && Bytes.U32(from, offset) == Crc32.Compute(from, offset + CrcSize, Size - CrcSize);

    internal static uint NumberOf(byte[] from, int offset) => Bytes.U32(from, offset + 8);

    internal static ushort EpochOf(byte[] from, int offset) => Bytes.U16(from, offset + 6);

    internal static void Get(byte[] from, int offset, ref Reading reading)
    {
        int distance = Bytes.U16(from, offset + 16);
        int battery = Bytes.U16(from, offset + 18);
        reading.Sequence = NumberOf(from, offset);
        reading.State = (ReadingState)(from[offset + 5] & 15);
        reading.Epoch = EpochOf(from, offset);
        reading.Seconds = Bytes.U32(from, offset + 12);
        reading.HasBattery = (distance & Flag) != 0;
        reading.DistanceMm = (ushort)(distance & ~Flag);
        reading.HasTemperature = (battery & Flag) != 0;
        reading.BatteryMv = (ushort)(battery & ~Flag);
        reading.TemperatureDeciC = Bytes.S16(from, offset + 20);
        reading.Events = (ReadingEvents)from[offset + 22];
    }
}
