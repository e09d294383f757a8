using BinNode.Contracts;

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

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor)
    {
        int count = cursor.Byte(_count);
        int unreported = cursor.Byte(_unreported);
        _count = count <= Capacity ? (byte)count : (byte)0;
        _unreported = unreported <= _count ? (byte)unreported : _count;
        for (int i = 0; i < Capacity; i++)
        {
            _faults[i].Code = (byte)cursor.Byte(_faults[i].Code);
            _faults[i].Phase = (byte)cursor.Byte(_faults[i].Phase);
            _faults[i].Detail = (ushort)cursor.Word(_faults[i].Detail);
            _faults[i].Wake = cursor.Long(_faults[i].Wake);
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
