using BinNode.Core.State;

namespace BinNode.Core.Journal;

/// <summary>What the journal itself remembers from wake to wake. Numbers count readings from 1 on a partition.</summary>
internal sealed class JournalState
{
    internal const int Size = 50;

    /// <summary>Number of the next reading.</summary>
    internal uint NextNumber;

    /// <summary>Number of the newest reading.</summary>
    internal uint LastNumber;

    /// <summary>All readings up to this number are confirmed or dropped.</summary>
    internal uint ConfirmedNumber;

    /// <summary>Added to a number it gives the sequence number; meaningful only when <see cref="IsAnchored"/>.</summary>
    internal uint Base;

    /// <summary>True when <see cref="Base"/> is known.</summary>
    internal bool IsAnchored;

    /// <summary>Oldest segment with a reading that is not confirmed.</summary>
    internal int FirstSegment;

    /// <summary>First place in <see cref="FirstSegment"/> that may hold such a reading.</summary>
    internal int FirstIndex;

    /// <summary>Segment that grows.</summary>
    internal int ActiveSegment;

    /// <summary>Readings in <see cref="ActiveSegment"/>.</summary>
    internal int ActiveCount;

    /// <summary>Segments from this one to before <see cref="FirstSegment"/> are free and may still have to be deleted.</summary>
    internal int DeleteFrom;

    /// <summary>Readings dropped unsent because the journal was full.</summary>
    internal uint DroppedCount;

    /// <summary>Stored readings that turned out damaged.</summary>
    internal uint DamagedCount;

    /// <summary>Damage up to this number has been counted.</summary>
    internal uint DamagedThrough;

    /// <summary>Wakes in which the oldest segment could not be read.</summary>
    internal byte ReadFailures;

    /// <summary>Readings that lie behind the sections, not in a segment yet.</summary>
    internal int HotCount;

    /// <summary>Bytes of all sections behind the clock's.</summary>
    internal int SectionsSize;

    internal void Reset()
    {
        NextNumber = 1;
        LastNumber = 0;
        ConfirmedNumber = 0;
        Base = 0;
        IsAnchored = false;
        FirstSegment = 1;
        FirstIndex = 0;
        ActiveSegment = 1;
        ActiveCount = 0;
        DeleteFrom = 1;
        DroppedCount = 0;
        DamagedCount = 0;
        DamagedThrough = 0;
        ReadFailures = 0;
        HotCount = 0;
    }

    internal void Save(byte[] into, int offset)
    {
        Bytes.PutU32(into, offset, NextNumber);
        Bytes.PutU32(into, offset + 4, LastNumber);
        Bytes.PutU32(into, offset + 8, ConfirmedNumber);
        Bytes.PutU32(into, offset + 12, Base);
        Bytes.PutU32(into, offset + 16, (uint)FirstSegment);
        Bytes.PutU32(into, offset + 20, (uint)ActiveSegment);
        Bytes.PutU32(into, offset + 24, (uint)DeleteFrom);
        Bytes.PutU16(into, offset + 28, FirstIndex);
        Bytes.PutU16(into, offset + 30, ActiveCount);
        Bytes.PutU32(into, offset + 32, DroppedCount);
        Bytes.PutU32(into, offset + 36, DamagedCount);
        Bytes.PutU32(into, offset + 40, DamagedThrough);
        Bytes.PutU16(into, offset + 44, SectionsSize);
        Bytes.PutU16(into, offset + 46, HotCount);
        into[offset + 48] = ReadFailures;
        into[offset + 49] = (byte)(IsAnchored ? 1 : 0);
    }

    internal void Load(byte[] from, int offset)
    {
        NextNumber = Bytes.U32(from, offset);
        LastNumber = Bytes.U32(from, offset + 4);
        ConfirmedNumber = Bytes.U32(from, offset + 8);
        Base = Bytes.U32(from, offset + 12);
        FirstSegment = (int)Bytes.U32(from, offset + 16);
        ActiveSegment = (int)Bytes.U32(from, offset + 20);
        DeleteFrom = (int)Bytes.U32(from, offset + 24);
        FirstIndex = Bytes.U16(from, offset + 28);
        ActiveCount = Bytes.U16(from, offset + 30);
        DroppedCount = Bytes.U32(from, offset + 32);
        DamagedCount = Bytes.U32(from, offset + 36);
        DamagedThrough = Bytes.U32(from, offset + 40);
        SectionsSize = Bytes.U16(from, offset + 44);
        HotCount = Bytes.U16(from, offset + 46);
        ReadFailures = from[offset + 48];
        IsAnchored = from[offset + 49] == 1;
    }
}
