namespace BinNode.Core.Payload;

/// <summary>The probability of a one of a bit that is usually zero, learnt as the message goes. Encoder and decoder learn alike.</summary>
internal sealed class OddBit
{
    private const int Least = 16;
    private const int Most = 4096 - Least;

    /// <summary>Probability of a one in 4096ths, 16 to 4080.</summary>
    public int P;

    /// <summary>Learns from a bit: a sixteenth of the way.</summary>
    public void Learn(bool one)
    {
        if (one)
        {
            P += (4096 - P) >> 4;
            if (P > Most)
            {
                P = Most;
            }
        }
        else
        {
            P -= P >> 4;
            if (P < Least)
            {
                P = Least;
            }
        }
    }
}
