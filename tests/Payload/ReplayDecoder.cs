namespace BinNode.Payload.Tests;

/// <summary>The range decoder as section 2.1 of PAYLOAD.md words it, written for the tests alone.</summary>
internal sealed class ReplayDecoder(byte[] body)
{
    /// <summary>The range.</summary>
    public uint Range { get; private set; } = 0xFFFFFFFF;

    /// <summary>The code.</summary>
    public uint Code { get; private set; } = (uint)(body[0] << 24 | body[1] << 16 | body[2] << 8 | body[3]);

    /// <summary>Bytes shifted in after the first four.</summary>
    public int Shifted { get; private set; }

    /// <summary>The shares of the last symbol, as the document writes them.</summary>
    public string Shares { get; private set; } = "";

    /// <summary>Takes a symbol whose alternatives begin at these shares; the last entry is where all end, a power of two.</summary>
    public int Take(uint[] starts)
    {
        uint share = Range / starts[^1];
        uint at = Code / share;
        int symbol = 0;
        while (at >= starts[symbol + 1])
        {
            symbol++;
        }

        uint size = starts[symbol + 1] - starts[symbol];
        Shares = $"{starts[symbol]} + {size}";
        Code -= share * starts[symbol];
        Range = share * size;
        while (Range < 1 << 24)
        {
            Range <<= 8;
            Code = Code << 8 | (Shifted + 4 < body.Length ? body[Shifted + 4] : 0u);
            Shifted++;
        }

        return symbol;
    }
}
