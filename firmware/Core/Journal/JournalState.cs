using BinNode.Contracts;

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

    /// <summary>Hands the cursor <see cref="Size"/> bytes and takes what comes back.</summary>
    internal void Exchange(StateCursor cursor)
    {
        NextNumber = cursor.Long(NextNumber);
        LastNumber = cursor.Long(LastNumber);
        ConfirmedNumber = cursor.Long(ConfirmedNumber);
        Base = cursor.Long(Base);
        FirstSegment = cursor.Int(FirstSegment);
        ActiveSegment = cursor.Int(ActiveSegment);
        DeleteFrom = cursor.Int(DeleteFrom);
        FirstIndex = cursor.Word(FirstIndex);
        ActiveCount = cursor.Word(ActiveCount);
        DroppedCount = cursor.Long(DroppedCount);
        DamagedCount = cursor.Long(DamagedCount);
        DamagedThrough = cursor.Long(DamagedThrough);
        SectionsSize = cursor.Word(SectionsSize);
        HotCount = cursor.Word(HotCount);
        ReadFailures = (byte)cursor.Byte(ReadFailures);
        IsAnchored = cursor.Byte(IsAnchored ? 1 : 0) == 1;
    }
}
