using BinNode.Contracts;

namespace BinNode.Core.Journal;

/// <summary>
/// The moments at which calendar time was known: (epoch, run seconds) is (calendar seconds). A reading between two of one epoch
/// is placed on the line through both, so that the drift of its time is taken out; one beside them by the drift estimated so far.
/// </summary>
internal sealed class Placements
{
    internal const int Size = 1 + (EntrySize * Capacity);

    private const int Capacity = 4;
    private const int EntrySize = 10;
    private const int None = -1;
    private const long Million = 1000000;

    private readonly ushort[] _epochs = new ushort[Capacity];
    private readonly uint[] _runs = new uint[Capacity];
    private readonly uint[] _unix = new uint[Capacity];
    private int _count;

    /// <summary>Remembers a moment. When there is no room, the moment that tells least gives way.</summary>
    internal void Add(ushort epoch, uint runSeconds, uint unixSeconds)
    {
        if (_count == Capacity)
        {
            RemoveAt(LeastUseful());
        }

        _epochs[_count] = epoch;
        _runs[_count] = runSeconds;
        _unix[_count] = unixSeconds;
        _count++;
    }

    /// <summary>Forgets what was believed of an epoch: a later and better word contradicts it.</summary>
    internal void Forget(ushort epoch)
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_epochs[i] == epoch)
            {
                RemoveAt(i);
            }
        }
    }

    /// <summary>The newest moment of an epoch.</summary>
    internal bool TryLast(ushort epoch, out uint runSeconds, out uint unixSeconds)
    {
        int last = _count - 1;
        bool found = last >= 0 && _epochs[last] == epoch;
        runSeconds = found ? _runs[last] : 0;
        unixSeconds = found ? _unix[last] : 0;
        return found;
    }

    /// <summary>Calendar seconds of a moment in an epoch, when the epoch has been placed.</summary>
    internal bool TryResolve(ushort epoch, uint runSeconds, int driftPpm, out uint unixSeconds)
    {
        int before = None;
        int after = None;
        for (int i = 0; i < _count; i++)
        {
            if (_epochs[i] == epoch && _runs[i] <= runSeconds)
            {
                before = i;
            }
            else if (_epochs[i] == epoch && after == None)
            {
                after = i;
            }
        }

        unixSeconds = before == None && after == None ? 0 : Resolve(before, after, runSeconds, driftPpm);
        return before != None || after != None;
    }

    /// <summary>Hands the cursor <see cref="Size"/> bytes and takes what comes back.</summary>
    internal void Exchange(StateCursor cursor)
    {
        int count = cursor.Byte(_count);
        _count = count <= Capacity ? count : 0;
        for (int i = 0; i < Capacity; i++)
        {
            _epochs[i] = (ushort)cursor.Word(_epochs[i]);
            _runs[i] = cursor.Long(_runs[i]);
            _unix[i] = cursor.Long(_unix[i]);
        }
    }

    internal void Reset()
    {
        _count = 0;
    }

    private uint Resolve(int before, int after, uint runSeconds, int driftPpm)
    {
        if (before == None)
        {
            long earlier = _runs[after] - runSeconds;
            return (uint)(_unix[after] - earlier - (earlier * driftPpm / Million));
        }

        long since = runSeconds - _runs[before];
        if (after == None)
        {
            return (uint)(_unix[before] + since + (since * driftPpm / Million));
        }

        long run = _runs[after] - _runs[before];
        long time = (long)_unix[after] - _unix[before];
        return (uint)(_unix[before] + (since * time / run));
    }

    /// <summary>The one between two close neighbours of its own epoch; without such, the oldest.</summary>
    private int LeastUseful()
    {
        int least = 0;
        uint smallest = uint.MaxValue;
        for (int i = 1; i < _count - 1; i++)
        {
            uint span = _runs[i + 1] - _runs[i - 1];
            if (_epochs[i - 1] == _epochs[i + 1] && span < smallest)
            {
                least = i;
                smallest = span;
            }
        }

        return least;
    }

    private void RemoveAt(int index)
    {
        _count--;
        for (int i = index; i < _count; i++)
        {
            _epochs[i] = _epochs[i + 1];
            _runs[i] = _runs[i + 1];
            _unix[i] = _unix[i + 1];
        }
    }
}
