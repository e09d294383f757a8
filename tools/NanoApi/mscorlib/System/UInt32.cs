namespace System;

public struct UInt32
{
    public const uint MaxValue = 4294967295;

    public const uint MinValue = 0;

    public override extern string ToString();

    public extern string ToString(string format);

    public static extern uint Parse(string s);

    public static extern bool TryParse(string s, out uint result);
}
