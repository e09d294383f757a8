using BinNode.Core.Readings;
using BinNode.Core.State;

namespace BinNode.Core.Journal;

/// <summary>
/// A stored reading: 24 bytes that can be judged alone.
/// <code>
///  0 magic 0xB1   1 version (high 4 bits) and state (low 4)   2 epoch (2)   4 number (4)   8 seconds (4)
/// 12 distance mm, bit 15: battery was read (2)   14 battery mV, bit 15: temperature was read (2)
/// 16 temperature 0.1 C (2)   18 events   19 zero   20 CRC-32 over bytes 0..19
/// </code>
/// The number counts from 1 on a partition; with the journal's base added it is the sequence number.
/// </summary>
internal static class RecordFormat
{
    internal const int Size = 24;

    private const byte Magic = 0xB1;
    private const int Version = 1;
    private const int CrcAt = 20;
    private const int Flag = 0x8000;

    internal static void Put(Reading reading, uint number, byte[] into, int offset)
    {
        into[offset] = Magic;
        into[offset + 1] = (byte)((Version << 4) | (int)reading.State);
        Bytes.PutU16(into, offset + 2, reading.Epoch);
        Bytes.PutU32(into, offset + 4, number);
        Bytes.PutU32(into, offset + 8, reading.Seconds);
        Bytes.PutU16(into, offset + 12, reading.DistanceMm | (reading.HasBattery ? Flag : 0));
        Bytes.PutU16(into, offset + 14, reading.BatteryMv | (reading.HasTemperature ? Flag : 0));
        Bytes.PutU16(into, offset + 16, reading.TemperatureDeciC);
        into[offset + 18] = (byte)reading.Events;
        into[offset + 19] = 0;
        Bytes.PutU32(into, offset + CrcAt, Crc32.Compute(into, offset, CrcAt));
    }

    /// <summary>True when the record is whole and of this version.</summary>
    internal static bool IsWhole(byte[] from, int offset) =>
        from[offset] == Magic && from[offset + 1] >> 4 == Version && Bytes.U32(from, offset + CrcAt) == Crc32.Compute(from, offset, CrcAt);

    internal static uint NumberOf(byte[] from, int offset) => Bytes.U32(from, offset + 4);

    internal static ushort EpochOf(byte[] from, int offset) => Bytes.U16(from, offset + 2);

    internal static void Get(byte[] from, int offset, ref Reading reading)
    {
        int distance = Bytes.U16(from, offset + 12);
        int battery = Bytes.U16(from, offset + 14);
        reading.Sequence = NumberOf(from, offset);
        reading.State = (ReadingState)(from[offset + 1] & 15);
        reading.Epoch = EpochOf(from, offset);
        reading.Seconds = Bytes.U32(from, offset + 8);
        reading.HasBattery = (distance & Flag) != 0;
        reading.DistanceMm = (ushort)(distance & ~Flag);
        reading.HasTemperature = (battery & Flag) != 0;
        reading.BatteryMv = (ushort)(battery & ~Flag);
        reading.TemperatureDeciC = Bytes.S16(from, offset + 16);
        reading.Events = (ReadingEvents)from[offset + 18];
    }
}
