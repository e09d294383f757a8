namespace System;

public struct Int64
{
    public const long MaxValue = 9223372036854775807;

    public const long MinValue = -9223372036854775808;

    public override extern string ToString();

    public extern string ToString(string format);

    public static extern long Parse(string s);

    public static extern bool TryParse(string s, out long result);
}
