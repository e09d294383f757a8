namespace System;

public struct Byte
{
    public const byte MaxValue = 255;

    public const byte MinValue = 0;

    public override extern string ToString();

    public extern string ToString(string format);

    public static extern byte Parse(string s);

    public static extern bool TryParse(string s, out byte result);
}
