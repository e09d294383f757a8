using BinNode.Core.Payload;

namespace BinNode.Decoding;

/// <summary>The reverse of the encoder's range coder. Behind the last byte it reads zeros.</summary>
internal sealed class RangeDecoder
{
    private readonly byte[] buffer;
    private readonly int end;
    private int position;
    private uint code;
    private uint range = 0xFFFFFFFF;

    public RangeDecoder(byte[] buffer, int start, int end)
    {
        this.buffer = buffer;
        this.end = end;
        position = start;
        for (int i = 0; i < 4; i++)
        {
            Shift();
        }
    }

    /// <summary>True when bytes are left that no symbol needed: four are read ahead, of which the encoder writes one.</summary>
    public bool HasRest => position - 3 < end;

    /// <summary>Where in 2^bits shares the code stands.</summary>
    public int Peek(int bits)
    {
        uint at = code / (range >> bits);
        if (at >> bits != 0)
        {
            throw new MalformedException("The message is malformed: its code lies outside of every symbol.");
        }

        return (int)at;
    }

    public void Take(int from, int size, int bits)
    {
        uint share = range >> bits;
        code -= share * (uint)from;
        range = share * (uint)size;
        while (range < 0x1000000)
        {
            range <<= 8;
            Shift();
        }
    }

    public bool Bit(int probability)
    {
        int zero = 4096 - probability;
        bool one = Peek(12) >= zero;
        Take(one ? zero : 0, one ? probability : zero, 12);
        return one;
    }

    public bool Bit(OddBit odd)
    {
        bool one = Bit(odd.P);
        odd.Learn(one);
        return one;
    }

    public uint Raw(int bits)
    {
        if (bits == 0)
        {
            return 0;
        }

        if (bits > 16)
        {
            return Raw(bits - 16) << 16 | Raw(16);
        }

        int value = Peek(bits);
        Take(value, 1, bits);
        return (uint)value;
    }

    public uint Number(int width)
    {
        while (Raw(1) != 0)
        {
            width += 4;
            if (width >= 36)
            {
                throw new MalformedException("The message is malformed: a number is longer than 32 bits.");
            }
        }

        return Raw(width < 32 ? width : 32);
    }

    public int Signed(int width)
    {
        uint value = Number(width);
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    private void Shift()
    {
        code = code << 8 | (position < end ? buffer[position] : 0u);
        position++;
    }
}
