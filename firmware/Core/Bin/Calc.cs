using BinNode.Contracts;

namespace BinNode.Core.Bin;

/// <summary>The integer arithmetic that levels need. mscorlib of nanoFramework has no Math, and its assembly would cost more than these lines.</summary>
internal static class Calc
{
    private const int LongestS = 655350;

    /// <summary>The smaller.</summary>
    public static int Min(int a, int b) => a < b ? a : b;

    /// <summary>The larger.</summary>
    public static int Max(int a, int b) => a > b ? a : b;

    /// <summary>The value, moved into a range.</summary>
    public static int Clamp(int value, int min, int max) => value < min ? min : value > max ? max : value;

    /// <summary>Without sign.</summary>
    public static int Abs(int value) => value < 0 ? -value : value;

    /// <summary>a * b / c without overflow on the way, kept within the 32-bit range. c is not 0.</summary>
    public static int MulDiv(int a, int b, int c)
    {
        long result = (long)a * b / c;
        return result > int.MaxValue ? int.MaxValue : result < int.MinValue ? int.MinValue : (int)result;
    }

    /// <summary>The sum of two durations; stays at the longest that is stored, 7.5 days, so that waking and staying awake give the same.</summary>
    public static int AddTime(int a, int b) => a > LongestS - b || b > LongestS ? LongestS : a + b;

    /// <summary>A duration as it is stored: steps of 10 seconds, rounded, so that wakes half a minute apart still add up.</summary>
    public static int Tens(int seconds) => (Min(seconds, LongestS) + 5) / 10;

    /// <summary>A duration, written or read in steps of 10 seconds.</summary>
    public static int Tens(StateCursor cursor, int seconds)
    {
        int tens = cursor.Word(Tens(seconds));
        return cursor.Loads ? tens * 10 : seconds;
    }

    /// <summary>The middle one of three.</summary>
    public static int Median3(int a, int b, int c)
    {
        int low = Min(a, b);
        int high = Max(a, b);
        return Clamp(c, low, high);
    }
}
