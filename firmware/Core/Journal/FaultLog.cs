using BinNode.Contracts;
using BinNode.Core.State;

namespace BinNode.Core.Journal;

/// <summary>The last few faults with their causes, kept so that a later message reports them. A fault like the newest one takes its place.</summary>
public sealed class FaultLog : IStateSection
{
    /// <summary>Most faults kept.</summary>
    public const int Capacity = 4;

    private const int EntrySize = 8;

    private readonly Fault[] _faults = new Fault[Capacity];
    private byte _count;
    private byte _unreported;

    /// <inheritdoc />
    public int Size => 2 + (EntrySize * Capacity);

    /// <summary>Faults kept, 0 to <see cref="Capacity"/>.</summary>
    public int Count => _count;

    /// <summary>How many of the newest faults have not been reported, 0 to <see cref="Count"/>.</summary>
    public int UnreportedCount => _unreported;

    /// <summary>One fault.</summary>
    /// <param name="index">0 is the newest.</param>
    public Fault Get(int index) => _faults[index];

    /// <summary>Writes a fault; the oldest gives way.</summary>
    /// <param name="wake">Number of this wake.</param>
    /// <param name="code">What went wrong, 1 to 255.</param>
    /// <param name="phase">In which phase of the wake.</param>
    /// <param name="detail">A small number that helps to understand it; only its low 16 bits are kept.</param>
    public void Add(uint wake, byte code, byte phase, int detail)
    {
        bool repeats = _count > 0 && _faults[0].Code == code && _faults[0].Phase == phase && _faults[0].Detail == (ushort)detail;
        if (!repeats)
        {
            MakeRoom();
        }

        _faults[0].Code = code;
        _faults[0].Phase = phase;
        _faults[0].Detail = (ushort)detail;
        _faults[0].Wake = wake;
        _unreported = _unreported == 0 ? (byte)1 : _unreported;
    }

    /// <summary>Call when a message that carries the unreported faults was confirmed.</summary>
    public void MarkReported()
    {
        _unreported = 0;
    }

    /// <inheritdoc />
    public void Save(byte[] into, int offset)
    {
        into[offset] = _count;
        into[offset + 1] = _unreported;
        for (int i = 0; i < Capacity; i++)
        {
            int at = offset + 2 + (EntrySize * i);
            into[at] = _faults[i].Code;
            into[at + 1] = _faults[i].Phase;
            Bytes.PutU16(into, at + 2, _faults[i].Detail);
            Bytes.PutU32(into, at + 4, _faults[i].Wake);
        }
    }

    /// <inheritdoc />
    public void Load(byte[] from, int offset)
    {
        _count = from[offset] <= Capacity ? from[offset] : (byte)0;
        _unreported = from[offset + 1] <= _count ? from[offset + 1] : _count;
        for (int i = 0; i < Capacity; i++)
        {
            int at = offset + 2 + (EntrySize * i);
            _faults[i].Code = from[at];
            _faults[i].Phase = from[at + 1];
            _faults[i].Detail = Bytes.U16(from, at + 2);
            _faults[i].Wake = Bytes.U32(from, at + 4);
        }
    }

    /// <inheritdoc />
    public void Reset()
    {
        _count = 0;
        _unreported = 0;
    }

    private void MakeRoom()
    {
        for (int i = Capacity - 1; i > 0; i--)
        {
            _faults[i] = _faults[i - 1];
        }

        _count += _count < Capacity ? (byte)1 : (byte)0;
        _unreported += _unreported < _count ? (byte)1 : (byte)0;
    }
}
