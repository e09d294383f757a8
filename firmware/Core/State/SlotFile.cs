using BinNode.Contracts;

namespace BinNode.Core.State;

/// <summary>
/// A small record in two files that are overwritten in turn, so that one of them is whole whatever happens to the other:
/// a power cut, a torn write, a flipped bit. Each file is
/// <code>
///  0 'B'   1 'N'   2 kind   3 version   4 length of the body (2)   6 check of the header (2)
///  8 sequence (4)  12 mark (4)  16 CRC-32 over header and body (4)  20 body
/// </code>
/// and this header is the same in every version. A record of a version that this firmware does not know is never overwritten:
/// two spare files take over, and <see cref="ForeignMark"/> tells the mark it carries.
/// </summary>
public sealed class SlotFile
{
    /// <summary>Bytes before the body, which starts here in the caller's buffer.</summary>
    public const int HeaderSize = 20;

    /// <summary>Files that a record may have, the spare ones included.</summary>
    public const int SlotCount = 4;

    private const int PairCount = 2;
    private const int None = -1;

    private readonly IFileStore _files;
    private readonly string _name;
    private readonly byte _kind;
    private readonly byte _version;
    private readonly bool[] _foreign = new bool[SlotCount];
    private readonly bool[] _damaged = new bool[SlotCount];
    private readonly bool[] _whole = new bool[SlotCount];
    private readonly uint[] _sequences = new uint[SlotCount];
    private int _newest = None;
    private bool _unreadable;

    /// <summary>Names the record; reads nothing.</summary>
    /// <param name="files">Where the files are.</param>
    /// <param name="name">Name of the record, at most 10 characters; its files are "name.0" to "name.3".</param>
    /// <param name="kind">Tells records of different purpose apart, should their names be mixed up.</param>
    /// <param name="version">Version of the body's layout, 1 to 255.</param>
    public SlotFile(IFileStore files, string name, byte kind, byte version)
    {
        _files = files;
        _name = name;
        _kind = kind;
        _version = version;
    }

    /// <summary>Number of the record that was loaded or saved last; grows by one with every save, 0 when there is none.</summary>
    public uint Sequence { get; private set; }

    /// <summary>A number of the caller's beside the body, at the same place in every version. The journal keeps its highest sequence number here.</summary>
    public uint Mark { get; set; }

    /// <summary>Set before a load: a file that the file system fails to read counts as damaged and may be overwritten. False: see <see cref="SlotStatus.Unreadable"/>.</summary>
    public bool GivesUpUnreadable { get; set; }

    /// <summary>True when the last load met a whole header of an unknown version.</summary>
    public bool HasForeign { get; private set; }

    /// <summary>Highest mark of the records of unknown version; meaningful only when <see cref="HasForeign"/>.</summary>
    public uint ForeignMark { get; private set; }

    /// <summary>Loads the newest whole record.</summary>
    /// <param name="into">Buffer of the caller, at least <see cref="HeaderSize"/> and the largest body; the body starts at <see cref="HeaderSize"/>.</param>
    /// <param name="count">Bytes of the body; 0 unless the result is <see cref="SlotStatus.Ok"/> or <see cref="SlotStatus.Recovered"/>.</param>
    public SlotStatus Load(byte[] into, out int count)
    {
        Forget();
        Look(into, 0, PairCount);
        if (HasForeign)
        {
            Look(into, PairCount, SlotCount);
        }

        count = 0;
        while ((_newest = Newest()) != None && !ReadWhole(into))
        {
            _whole[_newest] = false;
        }

        if (_unreadable)
        {
            _newest = None;
            return SlotStatus.Unreadable;
        }

        if (_newest == None)
        {
            return AnyDamaged() ? SlotStatus.Damaged : SlotStatus.Missing;
        }

        count = Bytes.U16(into, 4);
        Sequence = Bytes.U32(into, 8);
        Mark = Bytes.U32(into, 12);
        return AnyDamaged() ? SlotStatus.Recovered : SlotStatus.Ok;
    }

    /// <summary>
    /// Stores a record without touching the newest stored one. After a failure, or an exception of the file store, the record before
    /// it still stands and the call may be repeated. Not allowed after <see cref="SlotStatus.Unreadable"/>.
    /// </summary>
    /// <param name="buffer">Buffer whose body, at <see cref="HeaderSize"/>, is stored; the header is filled in.</param>
    /// <param name="count">Bytes of the body.</param>
    public FileStatus Save(byte[] buffer, int count)
    {
        if (_unreadable)
        {
            return FileStatus.Failed;
        }

        int target = Target();
        PutHeader(buffer, count);
        FileStatus status = _files.Write(NameOf(target), buffer, 0, HeaderSize + count);
        if (status == FileStatus.Ok)
        {
            _newest = target;
            Sequence++;
        }

        return status;
    }

    /// <summary>Reads a damaged file as it is, so that what can be judged alone is saved from it. Call before the next <see cref="Save"/>.</summary>
    /// <param name="slot">0 to <see cref="SlotCount"/> - 1.</param>
    /// <param name="into">Buffer of the caller.</param>
    /// <param name="count">Bytes read.</param>
    /// <returns>True when the file is damaged and was read.</returns>
    public bool TryReadDamaged(int slot, byte[] into, out int count)
    {
        count = 0;
        return _damaged[slot] && _files.Read(NameOf(slot), 0, into, 0, into.Length, out count) == FileStatus.Ok;
    }

    private void Forget()
    {
        for (int slot = 0; slot < SlotCount; slot++)
        {
            _foreign[slot] = false;
            _damaged[slot] = false;
            _whole[slot] = false;
        }

        HasForeign = false;
        ForeignMark = 0;
        Sequence = 0;
        _unreadable = false;
    }

    /// <summary>Judges the headers of some of the files.</summary>
    private void Look(byte[] buffer, int from, int to)
    {
        for (int slot = from; slot < to; slot++)
        {
            FileStatus status = _files.Read(NameOf(slot), 0, buffer, 0, HeaderSize, out int read);
            if (status == FileStatus.Failed)
            {
                status = _files.Read(NameOf(slot), 0, buffer, 0, HeaderSize, out read);
            }

            if (status == FileStatus.Ok)
            {
                Judge(buffer, slot, read);
            }
            else if (status != FileStatus.NotFound)
            {
                OnUnreadable(slot);
            }
        }
    }

    private void OnUnreadable(int slot)
    {
        _damaged[slot] = GivesUpUnreadable;
        _unreadable |= !GivesUpUnreadable;
    }

    private void Judge(byte[] buffer, int slot, int read)
    {
        if (read == 0)
        {
            return; // created, and the power went before its first close: it never held anything
        }

        if (read < HeaderSize || buffer[0] != 'B' || buffer[1] != 'N' || buffer[2] != _kind || Bytes.U16(buffer, 6) != HeaderCheck(buffer))
        {
            _damaged[slot] = true;
        }
        else if (buffer[3] != _version)
        {
            uint mark = Bytes.U32(buffer, 12);
            ForeignMark = !HasForeign || mark > ForeignMark ? mark : ForeignMark;
            HasForeign = true;
            _foreign[slot] = true;
        }
        else
        {
            _whole[slot] = true;
            _sequences[slot] = Bytes.U32(buffer, 8);
        }
    }

    private int Newest()
    {
        int newest = None;
        for (int slot = 0; slot < SlotCount; slot++)
        {
            if (_whole[slot] && (newest == None || (int)(_sequences[slot] - _sequences[newest]) > 0))
            {
                newest = slot;
            }
        }

        return newest;
    }

    private bool ReadWhole(byte[] into)
    {
        FileStatus status = _files.Read(NameOf(_newest), 0, into, 0, into.Length, out int read);
        if (status == FileStatus.Failed)
        {
            status = _files.Read(NameOf(_newest), 0, into, 0, into.Length, out read);
        }

        int count = Bytes.U16(into, 4);
        if (status != FileStatus.Ok)
        {
            OnUnreadable(_newest);
            return false;
        }

        bool isWhole = read >= HeaderSize + count && Bytes.U32(into, 16) == Crc(into, count);
        _damaged[_newest] = !isWhole;
        return isWhole;
    }

    private int Target()
    {
        for (int slot = 0; slot < SlotCount; slot++)
        {
            if (slot != _newest && !_foreign[slot])
            {
                return slot;
            }
        }

        return SlotCount - 1;
    }

    private bool AnyDamaged()
    {
        for (int slot = 0; slot < SlotCount; slot++)
        {
            if (_damaged[slot])
            {
                return true;
            }
        }

        return false;
    }

    private void PutHeader(byte[] buffer, int count)
    {
        buffer[0] = (byte)'B';
        buffer[1] = (byte)'N';
        buffer[2] = _kind;
        buffer[3] = _version;
        Bytes.PutU16(buffer, 4, count);
        Bytes.PutU32(buffer, 8, Sequence + 1);
        Bytes.PutU32(buffer, 12, Mark);
        Bytes.PutU16(buffer, 6, HeaderCheck(buffer));
        Bytes.PutU32(buffer, 16, Crc(buffer, count));
    }

    private static uint Crc(byte[] buffer, int count) => Crc32.Continue(Crc32.Compute(buffer, 0, 16), buffer, HeaderSize, count);

    /// <summary>Guards the header alone, so that the newest record is known without reading the other one's body.</summary>
    private static int HeaderCheck(byte[] buffer) => (int)(Crc32.Continue(Crc32.Compute(buffer, 0, 6), buffer, 8, 8) & 0xFFFF);

    private string NameOf(int slot) => _name + (slot == 0 ? ".0" : slot == 1 ? ".1" : slot == 2 ? ".2" : ".3");
}
