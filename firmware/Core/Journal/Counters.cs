using BinNode.Contracts;

namespace BinNode.Core.Journal;

/// <summary>The node's counters. They start at 0 when the state is lost, and stop at 4294967295.</summary>
public sealed class Counters : IStateSection
{
    private const int Count = 10;

    private readonly uint[] _values = new uint[Count];

    /// <inheritdoc />
    public int Size => 4 * Count;

    /// <summary>One counter.</summary>
    public uint Get(Counter counter) => _values[(int)counter];

    /// <summary>Counts on.</summary>
    /// <param name="counter">Which.</param>
    /// <param name="by">How many, 0 or more.</param>
    public void Add(Counter counter, uint by)
    {
        uint value = _values[(int)counter];
        _values[(int)counter] = value + by < value ? uint.MaxValue : value + by;
    }

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor)
    {
        for (int i = 0; i < Count; i++)
        {
            _values[i] = cursor.Long(_values[i]);
        }
    }

    /// <inheritdoc />
    public void Reset()
    {
        for (int i = 0; i < Count; i++)
        {
            _values[i] = 0;
        }
    }
}
