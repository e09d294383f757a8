using BinNode.Contracts;
using BinNode.Core.Readings;

namespace BinNode.Core.Journal;

/// <summary>Walks through the sealed readings from the oldest on, skips what is damaged and counts it once.</summary>
internal sealed class SegmentWalker
{
    private const int ChunkRecords = 8;

    /// <summary>After so many wakes in which a segment cannot be read it is given up.</summary>
    private const int Patience = 32;

    private readonly SegmentFiles _files;
    private readonly JournalState _state;
    private readonly byte[] _chunk = new byte[ChunkRecords * RecordFormat.Size];
    private int _segment;
    private int _index;
    private uint _lastNumber;
    private uint _badCount;
    private int _limitOf;
    private uint _limit;
    private uint _end;
    private bool _hasFailed;

    internal SegmentWalker(SegmentFiles files, JournalState state)
    {
        _files = files;
        _state = state;
    }

    /// <summary>Readings with a number above one, in order.</summary>
    /// <param name="after">The number.</param>
    /// <param name="into">Where to.</param>
    /// <param name="max">Most readings to take.</param>
    /// <param name="end">Readings from this number on lie in the record; what a segment has of them is the tail of an append that was never committed, and may be torn.</param>
    /// <param name="isAtEnd">True when no sealed reading is left.</param>
    /// <returns>How many were taken.</returns>
    internal int Read(uint after, Reading[] into, int max, uint end, out bool isAtEnd)
    {
        GoTo(after);
        _end = end;
        _limitOf = 0;
        int taken = 0;
        while (taken < max && _segment <= _state.ActiveSegment)
        {
            if (!TryReadChunk(out int count))
            {
                isAtEnd = false;
                return taken;
            }

            for (int i = 0; i < count && taken < max; i++)
            {
                _index++;
                taken += Take(i * RecordFormat.Size, after, ref into[taken]) ? 1 : 0;
            }
        }

        isAtEnd = _segment > _state.ActiveSegment;
        return taken;
    }

    /// <summary>Everything up to a number is confirmed: the walk starts behind it from now on, as far as it has been there.</summary>
    internal void Release(uint number)
    {
        if (number == _lastNumber && _segment >= _state.FirstSegment)
        {
            bool isAtEnd = _segment > _state.ActiveSegment;
            _state.FirstSegment = isAtEnd ? _state.ActiveSegment : _segment;
            _state.FirstIndex = isAtEnd ? _state.ActiveCount : _index;
        }
    }

    /// <summary>Counts what the walk skipped since the last whole reading.</summary>
    /// <param name="next">Number of the whole reading that follows.</param>
    internal void CountBad(uint next)
    {
        uint gap = next - _lastNumber - 1;
        if (_badCount > 0 && (int)(next - _state.DamagedThrough) > 0)
        {
            _state.DamagedCount += _badCount < gap ? _badCount : gap;
            _state.DamagedThrough = next;
        }

        _badCount = 0;
    }

    private void GoTo(uint after)
    {
        if (_segment != 0 && after == _lastNumber)
        {
            return;
        }

        _segment = _state.FirstSegment;
        _index = _state.FirstIndex;
        _lastNumber = _state.ConfirmedNumber;
        _badCount = 0;
    }

    /// <summary>Reads on; moves to the next segment at the end of one.</summary>
    /// <returns>False when the file system fails: what lies there is not to be skipped, or it would be freed unread.</returns>
    private bool TryReadChunk(out int count)
    {
        count = 0;
        if (_limitOf != _segment)
        {
            FindLimit();
        }

        byte[] header = _index == 0 ? _files.ReadHeader(_segment) : null;
        bool isForeign = header != null && SegmentHeader.IsForeign(header);
        FileStatus status = isForeign ? FileStatus.NotFound : _files.ReadRecords(_segment, _index, _chunk, out count);
        if (status == FileStatus.Failed && !GivesUp())
        {
            return false;
        }

        if (status == FileStatus.Failed)
        {
            _badCount += (uint)(SegmentFiles.RecordsPerSegment - _index);
        }

        if (count == 0)
        {
            _segment++;
            _index = 0;
        }

        return true;
    }

    /// <summary>A segment that was left with such a tail is followed by one that holds the same readings again, whole.</summary>
    private void FindLimit()
    {
        byte[] next = _segment < _state.ActiveSegment ? _files.ReadHeader(_segment + 1) : null;
        _limit = next != null && !SegmentHeader.IsForeign(next) ? SegmentHeader.FirstNumber(next) : _end;
        _limitOf = _segment;
    }

    private bool GivesUp()
    {
        if (!_hasFailed)
        {
            _hasFailed = true;
            _state.ReadFailures++;
        }

        bool givesUp = _state.ReadFailures >= Patience;
        _state.ReadFailures = givesUp ? (byte)0 : _state.ReadFailures;
        return givesUp;
    }

    private bool Take(int offset, uint after, ref Reading reading)
    {
        if (!RecordFormat.IsWhole(_chunk, offset))
        {
            _badCount++;
            return false;
        }

        uint number = RecordFormat.NumberOf(_chunk, offset);
        if ((int)(number - _limit) >= 0)
        {
            return false;
        }

        if ((int)(number - _lastNumber) > 0)
        {
            CountBad(number);
            _lastNumber = number;
        }

        if ((int)(number - _state.ConfirmedNumber) <= 0)
        {
            _state.FirstSegment = _segment;
            _state.FirstIndex = _index;
        }

        if ((int)(number - after) <= 0)
        {
            return false; // confirmed, or sent a moment ago
        }

        RecordFormat.Get(_chunk, offset, ref reading);
        return true;
    }
}
