namespace BinNode.Core.Payload;

/// <summary>
/// A range coder with 32 bits (G. N. N. Martin 1979), carries resolved in the buffer. Integers only, no allocation.
/// Writing beyond the limit is dropped and shows as <see cref="Position"/> beyond the limit.
/// </summary>
internal sealed class RangeEncoder
{
    private const uint Low24 = 0x1000000;

    private byte[] buffer;
    private int start;
    private int limit;
    private uint low;
    private uint range;

    /// <summary>Index of the next byte.</summary>
    public int Position;

    /// <summary>Begins at an offset; nothing is written at or after the limit.</summary>
    public void Begin(byte[] into, int offset, int limitOffset)
    {
        buffer = into;
        start = offset;
        limit = limitOffset;
        Position = offset;
        low = 0;
        range = 0xFFFFFFFF;
    }

    /// <summary>Codes a part of the range: <paramref name="size"/> of 2^<paramref name="bits"/> shares from <paramref name="from"/>; bits 1 to 16.</summary>
    public void Put(uint from, uint size, int bits)
    {
        uint share = range >> bits;
        uint add = share * from;
        range = share * size;
        low += add;
        if (low < add)
        {
            Carry();
        }

        while (range < Low24)
        {
            Shift();
        }
    }

    /// <summary>Codes a bit whose probability of a one is known, in 4096ths, and returns it.</summary>
    public bool Bit(int probability, bool one)
    {
        uint zero = (uint)(4096 - probability);
        if (one)
        {
            Put(zero, (uint)probability, 12);
        }
        else
        {
            Put(0, zero, 12);
        }

        return one;
    }

    /// <summary>Codes a bit and learns from it.</summary>
    public void Bit(OddBit odd, bool one)
    {
        Bit(odd.P, one);
        odd.Learn(one);
    }

    /// <summary>Codes the lowest bits of a number as they are, 0 to 32 of them.</summary>
    public void Raw(uint value, int bits)
    {
        if (bits > 16)
        {
            Put(value >> 16, 1, bits - 16);
            Put(value & 0xFFFF, 1, 16);
        }
        else if (bits > 0)
        {
            Put(value, 1, bits);
        }
    }

    /// <summary>Codes a number of any size: as many ones as groups of 4 bits are needed beyond the width, a zero, then the bits.</summary>
    public void Number(uint value, int width)
    {
        while (width < 32 && value >> width != 0)
        {
            Put(1, 1, 1);
            width += 4;
        }

        Put(0, 1, 1);
        Raw(value, width < 32 ? width : 32);
    }

    /// <summary>Codes a number with a sign: 0, -1, 1, -2, 2 ... as 0, 1, 2, 3, 4 ...</summary>
    public void Signed(int value, int width) => Number((uint)((value << 1) ^ (value >> 31)), width);

    /// <summary>Ends the code. Zero bytes at the end are left out: a decoder reads zeros there.</summary>
    /// <returns>Index behind the last byte.</returns>
    public int End()
    {
        low += Low24 - 1;
        if (low < Low24 - 1)
        {
            Carry();
        }

        Shift();
        while (Position > start && Position <= limit && buffer[Position - 1] == 0)
        {
            Position--;
        }

        return Position;
    }

    private void Shift()
    {
        if (Position < limit)
        {
            buffer[Position] = (byte)(low >> 24);
        }

        Position++;
        low <<= 8;
        range <<= 8;
    }

    private void Carry()
    {
        if (Position <= limit)
        {
            int at = Position - 1;
            while (++buffer[at] == 0)
            {
                at--;
            }
        }
    }
}
