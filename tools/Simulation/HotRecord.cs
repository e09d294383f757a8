using System;
using BinNode.Core.Readings;

namespace BinNode.Simulation;

/// <summary>
/// Reads the journal's state record with other code than the firmware's: the judge must not believe what it judges.
/// Layout: firmware/JOURNAL.md.
/// </summary>
public readonly ref struct HotRecord
{
    private const int StateAt = 20;
    private const int StateSize = 50;
    private const int RecordSize = 24;

    private readonly ReadOnlySpan<byte> _bytes;

    private HotRecord(ReadOnlySpan<byte> bytes, int recordsAt)
    {
        _bytes = bytes;
        RecordsAt = recordsAt;
    }

    /// <summary>First byte of the readings.</summary>
    public int RecordsAt { get; }

    /// <summary>Readings in the record.</summary>
    public int Count => (_bytes.Length - RecordsAt) / RecordSize;

    /// <summary>True when sequence numbers are anchored.</summary>
    public bool IsAnchored => _bytes[StateAt + 49] == 1;

    /// <summary>Added to a number it gives the sequence.</summary>
    public uint Base => U32(StateAt + 12);

    /// <summary>Confirmed or dropped up to here.</summary>
    public uint ConfirmedNumber => U32(StateAt + 8);

    /// <summary>Dropped unsent.</summary>
    public uint DroppedCount => U32(StateAt + 32);

    /// <summary>Counted as damaged.</summary>
    public uint DamagedCount => U32(StateAt + 36);

    /// <summary>Takes a file for a state record.</summary>
    public static HotRecord Of(ReadOnlySpan<byte> bytes, int clockSize)
    {
        int sections = bytes[StateAt + 44] | (bytes[StateAt + 45] << 8);
        return new HotRecord(bytes, StateAt + StateSize + clockSize + sections);
    }

    /// <summary>True for the files of the record.</summary>
    public static bool IsName(string name) => name.StartsWith("hot.", StringComparison.Ordinal);

    /// <summary>Number of the reading that a byte of a file belongs to.</summary>
    /// <returns>False when it belongs to none.</returns>
    public static bool TryFindRecord(string name, byte[] content, int byteIndex, int clockSize, out uint number)
    {
        bool isSegment = name.Length > 1 && name[0] == 's' && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        number = 0;
        if (!isSegment && (!IsName(name) || content.Length < StateAt + StateSize))
        {
            return false;
        }

        int recordsAt = isSegment ? RecordSize : Of(content, clockSize).RecordsAt; // a segment's header is as long as a record
        int at = recordsAt + ((byteIndex - recordsAt) / RecordSize * RecordSize);
        if (byteIndex < recordsAt || at + RecordSize > content.Length)
        {
            return false;
        }

        number = ReadingOf(content.AsSpan(at, RecordSize)).Sequence;
        return true;
    }

    /// <summary>Number of a reading.</summary>
    public uint NumberAt(int index) => U32(RecordsAt + (index * RecordSize) + 8);

    /// <summary>A reading.</summary>
    public Reading ReadingAt(int index) => ReadingOf(_bytes.Slice(RecordsAt + (index * RecordSize), RecordSize));

    /// <summary>A reading of 24 bytes.</summary>
    public static Reading ReadingOf(ReadOnlySpan<byte> record)
    {
        int distance = record[16] | (record[17] << 8);
        int battery = record[18] | (record[19] << 8);
        return new Reading
        {
            State = (ReadingState)(record[5] & 15),
            Epoch = (ushort)(record[6] | (record[7] << 8)),
            Sequence = BitConverter.ToUInt32(record[8..]),
            Seconds = BitConverter.ToUInt32(record[12..]),
            DistanceMm = (ushort)(distance & 0x7FFF),
            HasBattery = distance >= 0x8000,
            BatteryMv = (ushort)(battery & 0x7FFF),
            HasTemperature = battery >= 0x8000,
            TemperatureDeciC = (short)(record[20] | (record[21] << 8)),
            Events = (ReadingEvents)record[22],
        };
    }

    private uint U32(int at) => BitConverter.ToUInt32(_bytes[at..]);
}
