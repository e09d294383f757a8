using BinNode.Contracts;

namespace BinNode.Core.Journal;

/// <summary>Rebuilds what the journal remembers from the segments alone, when its state is lost. Reads much, and is needed once in a node's life or never.</summary>
internal sealed class JournalRecovery
{
    private readonly IFileStore _files;
    private readonly SegmentFiles _segments;
    private readonly JournalState _state;
    private readonly byte[] _record = new byte[RecordFormat.Size];
    private int _first = int.MaxValue;
    private int _last;

    internal JournalRecovery(IFileStore files, SegmentFiles segments, JournalState state)
    {
        _files = files;
        _segments = segments;
        _state = state;
    }

    /// <summary>True when segments of an unknown version were found; they are kept.</summary>
    internal bool FoundForeign { get; private set; }

    /// <summary>Highest clock epoch of the readings found.</summary>
    internal ushort HighestEpoch { get; private set; }

    /// <summary>Sets the state by what the segments tell.</summary>
    /// <returns>True when there was a segment.</returns>
    internal bool Run()
    {
        _state.Reset();
        FindSegments();
        if (_last == 0)
        {
            return false;
        }

        _state.FirstSegment = _first;
        _state.DeleteFrom = _first;
        _state.ActiveSegment = _last;
        _state.ActiveCount = SegmentFiles.RecordsPerSegment; // taken as full: the next seal begins a new segment
        for (int segment = _first; segment <= _last; segment++)
        {
            Visit(segment);
        }

        return true;
    }

    private void FindSegments()
    {
        string[] names = _files.List();
        for (int i = 0; i < names.Length; i++)
        {
            int number = SegmentFiles.NumberOf(names[i]);
            if (number > 0)
            {
                _first = number < _first ? number : _first;
                _last = number > _last ? number : _last;
            }
        }
    }

    private void Visit(int segment)
    {
        byte[] header = _segments.ReadHeader(segment);
        if (header != null && SegmentHeader.IsForeign(header))
        {
            FoundForeign = true;
            return;
        }

        if (header != null && SegmentHeader.IsAnchored(header))
        {
            _state.IsAnchored = true;
            _state.Base = SegmentHeader.Base(header);
        }

        for (int index = 0; index < SegmentFiles.RecordsPerSegment; index++)
        {
            if (_segments.ReadRecords(segment, index, _record, out int count) != FileStatus.Ok || count == 0)
            {
                return;
            }

            Note(_record, 0);
        }
    }

    /// <summary>Learns from one record, when it is whole.</summary>
    private void Note(byte[] from, int offset)
    {
        if (!RecordFormat.IsWhole(from, offset))
        {
            return;
        }

        uint number = RecordFormat.NumberOf(from, offset);
        if (_state.LastNumber == 0)
        {
            _state.ConfirmedNumber = number - 1;
        }

        _state.LastNumber = number > _state.LastNumber ? number : _state.LastNumber;
        ushort epoch = RecordFormat.EpochOf(from, offset);
        HighestEpoch = epoch > HighestEpoch ? epoch : HighestEpoch;
    }
}
