using BinNode.Contracts;
using BinNode.Core.Readings;
using BinNode.Core.State;

namespace BinNode.Core.Journal;

/// <summary>
/// The readings that are not delivered yet, and with them all that the node remembers from wake to wake.
/// <para>The newest readings and the state are one small record (a <see cref="SlotFile"/>), written once a wake; it is small enough
/// for LittleFS to keep it inside its directory. When it is full its readings are sealed into a segment file.</para>
/// <para>Stored means committed: nothing is sent that is not stored, and nothing is freed that is not confirmed. A confirmation that
/// is lost costs a duplicate, which (device, sequence) removes.</para>
/// <para>Full means 20 segments. Then the oldest segment is dropped, unsent, and counted.</para>
/// </summary>
public sealed class Journal
{
    /// <summary>Readings that are kept unsent at the least.</summary>
    public const int Capacity = 2880;

    /// <summary>LittleFS keeps a file of this size inside its directory: the smaller of its cache (512) and an eighth of a block (4096).</summary>
    public const int InlineLimit = 512;

    private const int MaxSegments = 20;
    private const int MinHot = 2;
    private const int MaxHot = 12;

    /// <summary>Readings that wait in the record beyond its usual capacity while sealing fails.</summary>
    private const int Slack = 4;

    /// <summary>Numbers left out where the newest record is damaged: more than one wake can have used.</summary>
    private const uint DoubtAfterWake = 16;

    /// <summary>Numbers left out where the state is lost: more than can have waited outside of the segments.</summary>
    private const uint DoubtAfterLoss = 64;

    /// <summary>By how much the sections of another firmware may be larger and still let its readings be read.</summary>
    private const int OtherLayoutSlack = 160;

    private const int StateAt = SlotFile.HeaderSize;
    private const int ClockAt = StateAt + JournalState.Size;
    private const string PatienceFile = "unread";
    private const int Patience = 32;

    private readonly IFileStore _files;
    private readonly ClockEpochs _clock;
    private readonly IStateSection[] _sections;
    private readonly SlotFile _slots;
    private readonly SegmentFiles _segments;
    private readonly SegmentWalker _walker;
    private readonly JournalState _state = new JournalState();
    private readonly JournalReport _report = new JournalReport();
    private readonly int _sectionsSize;
    private readonly int _recordsAt;
    private readonly int _hotCapacity;
    private readonly byte[] _buffer;
    private readonly StateCursor _cursor;
    private uint _committedNumber;
    private bool _isOpen;

    /// <summary>Makes the journal; nothing is read before <see cref="Open"/>.</summary>
    /// <param name="files">The files that survive deep sleep.</param>
    /// <param name="clock">The clock whose epochs the readings carry; stored with the journal, so not to be listed in <paramref name="sections"/>.</param>
    /// <param name="sections">All else that is remembered from wake to wake, always in the same order.</param>
    public Journal(IFileStore files, ClockEpochs clock, IStateSection[] sections)
    {
        _files = files;
        _clock = clock;
        _sections = sections;
        for (int i = 0; i < sections.Length; i++)
        {
            _sectionsSize += sections[i].Size;
        }

        _recordsAt = ClockAt + clock.Size + _sectionsSize;
        int fitting = (InlineLimit - _recordsAt) / RecordFormat.Size;
        bool isInline = fitting >= MinHot;
        _hotCapacity = isInline && fitting < MaxHot ? fitting : MaxHot; // too large a state costs a block of its own anyway: then use it
        _buffer = new byte[_recordsAt + ((_hotCapacity + Slack) * RecordFormat.Size) + OtherLayoutSlack];
        _cursor = new StateCursor(_buffer, StateAt, false);
        _slots = new SlotFile(files, "hot", (byte)'J', 1);
        _segments = new SegmentFiles(files);
        _walker = new SegmentWalker(_segments, _state);
    }

    /// <summary>What was found and counted.</summary>
    public JournalReport Report => _report;

    /// <summary>Readings that are stored or appended and not confirmed; at most, since gaps in the numbering count too.</summary>
    public int Depth => (int)(long)(_state.LastNumber - _state.ConfirmedNumber);

    /// <summary>True when sequence numbers are known to be new; before that nothing is handed out for sending.</summary>
    public bool IsAnchored => _state.IsAnchored;

    /// <summary>Sequence number of the next reading; meaningful only when <see cref="IsAnchored"/>.</summary>
    public uint NextSequence => _state.Base + _state.NextNumber;

    /// <summary>Sequence number of the first reading since the partition was formatted; meaningful only when <see cref="IsAnchored"/>.</summary>
    public uint FirstSequence => _state.Base + 1;

    /// <summary>Readings that fit beside the state in one record.</summary>
    public int ReadingsPerRecord => _hotCapacity;

    /// <summary>Bytes of the record without readings.</summary>
    public int RecordOverheadBytes => _recordsAt;

    /// <summary>Loads the state, the clock and the sections included. Call once, first of all.</summary>
    /// <param name="cause">Why the node is awake.</param>
    public JournalReport Open(WakeCause cause)
    {
        SlotStatus status = LoadRecord(out int count);
        bool isDoubtful = status != SlotStatus.Ok;
        _isOpen = status != SlotStatus.Unreadable;
        if (status == SlotStatus.Ok || status == SlotStatus.Recovered)
        {
            LoadBody(count);
            _report.Outcome = status == SlotStatus.Ok ? JournalOutcome.Ok : JournalOutcome.Recovered;
        }
        else
        {
            ResetSections();
            _report.Outcome = status == SlotStatus.Unreadable ? JournalOutcome.Unreadable : Rebuild(status);
        }

        if (status == SlotStatus.Recovered || status == SlotStatus.Damaged)
        {
            Salvage();
        }

        LeaveOutDoubtfulNumbers(status);
        _committedNumber = _state.LastNumber;
        _report.KeepsForeign |= _slots.HasForeign;
        _clock.Begin(cause, _report.HighestEpoch, isDoubtful, _isOpen);
        CopyCounts();
        return _report;
    }

    /// <summary>Takes a reading in. It is stored by the next <see cref="Commit"/>, and numbered at once.</summary>
    /// <param name="reading">Its <see cref="Reading.Sequence"/> is set.</param>
    /// <returns>False when there is no room and none can be made: the file system refuses. The reading is counted as refused.</returns>
    public bool Append(ref Reading reading)
    {
        if (_isOpen && _state.HotCount >= _hotCapacity)
        {
            Seal();
        }

        if (!_isOpen || _state.HotCount >= _hotCapacity + Slack)
        {
            _report.RefusedCount++;
            return false;
        }

        uint number = _state.NextNumber++;
        RecordFormat.Put(reading, number, _buffer, RecordAt(_state.HotCount));
        _state.HotCount++;
        _state.LastNumber = number;
        reading.Sequence = _state.Base + number;
        return true;
    }

    /// <summary>Stores what was appended and confirmed since the last commit, and the state of all sections, in one close of one file.</summary>
    /// <returns><see cref="FileStatus.Ok"/>: stored. Anything else: nothing of what was stored before is lost, and the call may be repeated.</returns>
    public FileStatus Commit()
    {
        if (!_isOpen)
        {
            return FileStatus.Failed;
        }

        SaveBody();
        _slots.Mark = _state.IsAnchored ? NextSequence : 0;
        FileStatus status = Save();
        if (status == FileStatus.Full)
        {
            DeleteFreeSegments(); // last resort, where the record is too large to lie in the directory: it cannot say that they are free before they are gone
            status = Save();
        }

        if (status == FileStatus.Ok)
        {
            _committedNumber = _state.LastNumber;
            DeleteFreeSegments();
            ForgetOldTroubles();
        }

        CopyCounts();
        return status;
    }

    /// <summary>Stored readings that are not confirmed, oldest first, with their time placed where it can be.</summary>
    /// <param name="afterSequence">Only readings behind this one; 0 for the oldest.</param>
    /// <param name="into">Buffer of the caller.</param>
    /// <param name="max">Most readings, up to the length of the buffer.</param>
    /// <returns>How many; 0: there are none, or sequence numbers are not anchored yet, or the file system fails.</returns>
    public int Peek(uint afterSequence, Reading[] into, int max)
    {
        if (!_isOpen || !_state.IsAnchored || max <= 0)
        {
            return 0;
        }

        uint after = Later(afterSequence - _state.Base, _state.ConfirmedNumber);
        after = afterSequence == 0 ? _state.ConfirmedNumber : after;
        uint firstHot = _state.HotCount > 0 ? RecordFormat.NumberOf(_buffer, _recordsAt) : _state.LastNumber + 1;
        int count = _walker.Read(after, into, max, firstHot, out bool isAtEnd);
        count = isAtEnd ? PeekHot(after, into, count, max) : count;
        for (int i = 0; i < count; i++)
        {
            into[i].Sequence += _state.Base;
            _clock.Resolve(ref into[i]);
        }

        if (count == 0 && isAtEnd && after == _state.ConfirmedNumber)
        {
            GiveUpUnreadable();
        }

        return count;
    }

    /// <summary>The broker has confirmed all readings up to a sequence number. Kept with the next commit; confirming again, late or for an earlier session does no harm.</summary>
    /// <param name="throughSequence">Sequence number of the last reading of a message that was confirmed, all messages before it being confirmed too.</param>
    public void Confirm(uint throughSequence)
    {
        uint number = throughSequence - _state.Base;
        if (!_state.IsAnchored || (int)(number - _state.ConfirmedNumber) <= 0 || (int)(number - _committedNumber) > 0)
        {
            return;
        }

        _state.ConfirmedNumber = number;
        _state.ReadFailures = 0;
        _walker.Release(number);
        DropConfirmedHot();
    }

    /// <summary>Frees all readings unsent and counts them as dropped. For the technician; kept with the next commit.</summary>
    public void Clear()
    {
        _state.DroppedCount += _state.LastNumber - _state.ConfirmedNumber;
        _state.ConfirmedNumber = _state.LastNumber;
        _state.FirstSegment = _state.ActiveSegment;
        _state.FirstIndex = _state.ActiveCount;
        _state.HotCount = 0;
        CopyCounts();
    }

    /// <summary>The network has told the time: places the clock and, on a fresh partition, anchors the sequence numbers.</summary>
    /// <param name="unixSeconds">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <returns>False when the time cannot be and was refused.</returns>
    public bool OnNetworkTime(long unixSeconds)
    {
        bool isAccepted = _clock.OnNetworkTime(unixSeconds);
        if (isAccepted && !_state.IsAnchored)
        {
            Anchor((uint)(unixSeconds - ClockEpochs.Origin));
        }

        return isAccepted;
    }

    /// <summary>
    /// Says which sequence number comes next on a fresh partition, and stores it twice. A partition that was formatted cannot know what was
    /// sent before; the seconds since 2026 are above every number used before, since a node takes less than one reading a second.
    /// </summary>
    /// <param name="nextSequence">Higher than every sequence number that this device has ever used.</param>
    /// <returns><see cref="FileStatus.Ok"/>: anchored, now or before.</returns>
    public FileStatus Anchor(uint nextSequence)
    {
        if (!_isOpen || _state.IsAnchored)
        {
            return _isOpen ? FileStatus.Ok : FileStatus.Failed;
        }

        _state.Base = nextSequence > _state.NextNumber ? nextSequence - _state.NextNumber : 0;
        _state.IsAnchored = true;
        FileStatus status = Commit();
        status = status == FileStatus.Ok ? Commit() : status;
        if (status != FileStatus.Ok)
        {
            _state.IsAnchored = false;
            _state.Base = 0;
        }

        return status;
    }

    private SlotStatus LoadRecord(out int count)
    {
        SlotStatus status = _slots.Load(_buffer, out count);
        if (status == SlotStatus.Unreadable && IsOutOfPatience())
        {
            _slots.GivesUpUnreadable = true;
            status = _slots.Load(_buffer, out count);
        }

        return status;
    }

    /// <summary>A file that cannot be read now may be readable in the next wake. One byte a wake counts how long that is hoped for.</summary>
    private bool IsOutOfPatience()
    {
        _files.Append(PatienceFile, _buffer, 0, 1);
        bool isOut = _files.TryGetLength(PatienceFile, out int wakes) == FileStatus.Ok && wakes >= Patience;
        if (isOut)
        {
            _files.Delete(PatienceFile);
        }

        return isOut;
    }

    /// <summary>Every 256 commits hope starts anew: wakes without a readable record must come close together to count.</summary>
    private void ForgetOldTroubles()
    {
        if ((_slots.Sequence & 0xFF) == 0)
        {
            _files.Delete(PatienceFile);
        }
    }

    private FileStatus Save() => _slots.Save(_buffer, RecordAt(_state.HotCount) - SlotFile.HeaderSize);

    private void LoadBody(int count)
    {
        _cursor.Start(StateAt, true);
        _state.Exchange(_cursor);
        _clock.Exchange(_cursor);
        int storedAt = ClockAt + _clock.Size + _state.SectionsSize;
        int stored = (SlotFile.HeaderSize + count - storedAt) / RecordFormat.Size;
        _state.HotCount = _state.HotCount < stored ? _state.HotCount : stored;
        if (storedAt == _recordsAt)
        {
            ExchangeSections();
            return;
        }

        // written by a firmware with other sections: they start clean, the readings move
        int room = _hotCapacity + Slack;
        _state.HotCount = _state.HotCount < room ? _state.HotCount : room;
        System.Array.Copy(_buffer, storedAt, _buffer, _recordsAt, _state.HotCount * RecordFormat.Size);
        ResetOtherSections();
    }

    private void SaveBody()
    {
        _state.SectionsSize = _sectionsSize;
        _cursor.Start(StateAt, false);
        _state.Exchange(_cursor);
        _clock.Exchange(_cursor);
        ExchangeSections();
    }

    private void ExchangeSections()
    {
        for (int i = 0; i < _sections.Length; i++)
        {
            _sections[i].Exchange(_cursor);
        }
    }

    private void ResetSections()
    {
        _state.Reset();
        _clock.Reset();
        ResetOtherSections();
    }

    private void ResetOtherSections()
    {
        for (int i = 0; i < _sections.Length; i++)
        {
            _sections[i].Reset();
        }
    }

    private JournalOutcome Rebuild(SlotStatus status)
    {
        JournalRecovery recovery = new JournalRecovery(_files, _segments, _state);
        bool found = recovery.Run();
        _report.KeepsForeign = recovery.FoundForeign;
        _report.HighestEpoch = recovery.HighestEpoch;
        return found || status == SlotStatus.Damaged ? JournalOutcome.StateLost : JournalOutcome.Fresh;
    }

    /// <summary>Saves whole readings from damaged records.</summary>
    private void Salvage()
    {
        byte[] damaged = new byte[_buffer.Length];
        for (int slot = 0; slot < SlotFile.SlotCount; slot++)
        {
            if (_slots.TryReadDamaged(slot, damaged, out int count))
            {
                SalvageFrom(damaged, count);
            }
        }
    }

    private void SalvageFrom(byte[] damaged, int count)
    {
        for (int at = _recordsAt; at + RecordFormat.Size <= count; at += RecordFormat.Size)
        {
            bool isNew = RecordFormat.IsWhole(damaged, at) && (int)(RecordFormat.NumberOf(damaged, at) - _state.LastNumber) > 0;
            if (isNew && _state.HotCount < _hotCapacity + Slack)
            {
                System.Array.Copy(damaged, at, _buffer, RecordAt(_state.HotCount), RecordFormat.Size);
                _state.LastNumber = RecordFormat.NumberOf(damaged, at);
                _state.HotCount++;
                _report.Salvaged++;
                ushort epoch = RecordFormat.EpochOf(damaged, at);
                _report.HighestEpoch = epoch > _report.HighestEpoch ? epoch : _report.HighestEpoch;
            }
        }
    }

    /// <summary>A number that may have been used is not used again.</summary>
    private void LeaveOutDoubtfulNumbers(SlotStatus status)
    {
        uint doubt = status == SlotStatus.Recovered ? DoubtAfterWake : status == SlotStatus.Damaged || _report.Outcome == JournalOutcome.StateLost ? DoubtAfterLoss : 0;
        if (doubt != 0)
        {
            _state.NextNumber = Later(_state.NextNumber, _state.LastNumber + 1) + doubt;
        }

        if (_slots.HasForeign && _slots.ForeignMark != 0 && (!_state.IsAnchored || (int)(NextSequence - _slots.ForeignMark) < 0))
        {
            _state.Base = _state.IsAnchored ? _state.Base : 0;
            _state.NextNumber = _slots.ForeignMark - _state.Base;
            _state.IsAnchored = true;
        }
    }

    private int PeekHot(uint after, Reading[] into, int count, int max)
    {
        for (int i = 0; i < _state.HotCount && count < max; i++)
        {
            uint number = RecordFormat.NumberOf(_buffer, RecordAt(i));
            if ((int)(number - after) > 0 && (int)(number - _committedNumber) <= 0)
            {
                RecordFormat.Get(_buffer, RecordAt(i), ref into[count]);
                count++;
            }
        }

        return count;
    }

    private void DropConfirmedHot()
    {
        int kept = 0;
        for (int i = 0; i < _state.HotCount; i++)
        {
            if ((int)(RecordFormat.NumberOf(_buffer, RecordAt(i)) - _state.ConfirmedNumber) > 0)
            {
                System.Array.Copy(_buffer, RecordAt(i), _buffer, RecordAt(kept), RecordFormat.Size);
                kept++;
            }
        }

        if (kept < _state.HotCount)
        {
            _state.FirstSegment = _state.ActiveSegment;
            _state.FirstIndex = _state.ActiveCount;
        }

        _state.HotCount = kept;
    }

    /// <summary>Nothing that waits can be read any more: it is counted as damaged, and the journal is empty.</summary>
    private void GiveUpUnreadable()
    {
        if (_state.LastNumber != _state.ConfirmedNumber && _state.LastNumber == _committedNumber)
        {
            _walker.CountBad(_state.LastNumber + 1);
            _state.ConfirmedNumber = _state.LastNumber;
        }
    }

    /// <summary>Moves the readings of the record into the active segment.</summary>
    private void Seal()
    {
        uint first = RecordFormat.NumberOf(_buffer, _recordsAt);
        bool isFull = _state.ActiveCount + _state.HotCount > SegmentFiles.RecordsPerSegment;
        if (isFull || (_state.ActiveCount > 0 && !_segments.IsAsLongAsExpected(_state)))
        {
            BeginSegment();
        }

        FileStatus status = AppendHot(first);
        if (status == FileStatus.Full && DropOldest() && Commit() == FileStatus.Ok)
        {
            status = AppendHot(first); // the commit deleted the segment once the drop was counted
        }

        if (status == FileStatus.Ok)
        {
            _state.ActiveCount += _state.HotCount;
            _state.HotCount = 0;
        }
    }

    private FileStatus AppendHot(uint firstNumber)
    {
        if (_state.ActiveCount == 0)
        {
            FileStatus created = _segments.Create(_state, firstNumber);
            if (created != FileStatus.Ok)
            {
                return created;
            }
        }

        return _segments.Append(_state, _buffer, _recordsAt, _state.HotCount);
    }

    private void BeginSegment()
    {
        if (_state.ActiveSegment - _state.FirstSegment + 1 >= MaxSegments)
        {
            DropOldest();
        }

        _state.ActiveSegment++;
        _state.ActiveCount = 0;
    }

    /// <summary>Frees the oldest segment, unsent.</summary>
    /// <returns>False when there is none but the active one.</returns>
    private bool DropOldest()
    {
        if (_state.FirstSegment >= _state.ActiveSegment)
        {
            return false;
        }

        _state.FirstSegment++;
        _state.FirstIndex = 0;
        byte[] next = _segments.ReadHeader(_state.FirstSegment);
        uint through = next != null ? SegmentHeader.FirstNumber(next) - 1 : _state.ConfirmedNumber + SegmentFiles.RecordsPerSegment;
        if ((int)(through - _state.ConfirmedNumber) > 0)
        {
            _state.DroppedCount += through - _state.ConfirmedNumber;
            _state.ConfirmedNumber = through;
        }

        return true;
    }

    /// <summary>Deletes the segments that the stored state no longer needs.</summary>
    private void DeleteFreeSegments()
    {
        while (_state.DeleteFrom < _state.FirstSegment)
        {
            FileStatus status = _segments.Delete(_state.DeleteFrom);
            if (status != FileStatus.Ok && status != FileStatus.NotFound)
            {
                return;
            }

            _state.DeleteFrom++;
        }
    }

    private void CopyCounts()
    {
        _report.DamagedCount = _state.DamagedCount;
        _report.DroppedCount = _state.DroppedCount;
    }

    private int RecordAt(int index) => _recordsAt + (index * RecordFormat.Size);

    private static uint Later(uint a, uint b) => (int)(a - b) > 0 ? a : b;
}
