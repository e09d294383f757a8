namespace BinNode.Cellular;

/// <summary>The 8-bit timers of power saving mode as +CPSMS takes them: three bits of unit, five of value (3GPP TS 24.008 sections 10.5.7.3 and 10.5.7.4a).</summary>
public static class PsmTimer
{
    /// <summary>Periodic TAU (T3412 extended), rounded up to what the timer can say.</summary>
    /// <param name="seconds">1 to 35,712,000.</param>
    public static string Tau(int seconds)
    {
        // Units in the order of their length: 2 s, 30 s, 1 min, 10 min, 1 h, 10 h, 320 h.
        return seconds <= 62 ? Bits(3, seconds, 2)
            : seconds <= 930 ? Bits(4, seconds, 30)
            : seconds <= 1860 ? Bits(5, seconds, 60)
            : seconds <= 18_600 ? Bits(0, seconds, 600)
            : seconds <= 111_600 ? Bits(1, seconds, 3600)
            : seconds <= 1_116_000 ? Bits(2, seconds, 36_000) : Bits(6, seconds, 1_152_000);
    }

    /// <summary>Active time (T3324), rounded up to what the timer can say.</summary>
    /// <param name="seconds">1 to 11,160.</param>
    public static string Active(int seconds) => seconds <= 62 ? Bits(0, seconds, 2) : seconds <= 1860 ? Bits(1, seconds, 60) : Bits(2, seconds, 360);

    private static string Bits(int unit, int seconds, int unitS)
    {
        int count = (seconds + unitS - 1) / unitS;
        int value = (unit << 5) | (count > 31 ? 31 : count);
        char[] text = new char[8];
        for (int i = 0; i < 8; i++)
        {
            text[i] = (value & (0x80 >> i)) != 0 ? '1' : '0';
        }

        return new string(text);
    }
}
