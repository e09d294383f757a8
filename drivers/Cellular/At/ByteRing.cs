using System;

namespace BinNode.Cellular;

/// <summary>Bytes of the socket that have arrived and were not read yet. Fixed size; a byte that does not fit breaks the stream for good.</summary>
public sealed class ByteRing
{
    private readonly byte[] _bytes;
    private int _start;

    /// <summary>Makes an empty ring.</summary>
    public ByteRing(int capacity)
    {
        _bytes = new byte[capacity];
    }

    /// <summary>Bytes waiting.</summary>
    public int Count;

    /// <summary>True when bytes were lost because the ring was full.</summary>
    public bool Overflowed;

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        _start = 0;
        Count = 0;
        Overflowed = false;
    }

    /// <summary>Adds bytes.</summary>
    public void Write(byte[] from, int offset, int count)
    {
        if (count > _bytes.Length - Count)
        {
            Overflowed = true;
            return;
        }

        int at = (_start + Count) % _bytes.Length;
        int first = _bytes.Length - at < count ? _bytes.Length - at : count;
        Array.Copy(from, offset, _bytes, at, first);
        Array.Copy(from, offset + first, _bytes, 0, count - first);
        Count += count;
    }

    /// <summary>Takes bytes out.</summary>
    /// <returns>Bytes taken, 0 when there are none.</returns>
    public int Read(byte[] into, int offset, int count)
    {
        count = count < Count ? count : Count;
        int first = _bytes.Length - _start < count ? _bytes.Length - _start : count;
        Array.Copy(_bytes, _start, into, offset, first);
        Array.Copy(_bytes, 0, into, offset + first, count - first);
        _start = (_start + count) % _bytes.Length;
        Count -= count;
        return count;
    }
}
