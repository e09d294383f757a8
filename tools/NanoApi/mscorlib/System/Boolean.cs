namespace System;

public struct Boolean
{
    public static readonly string FalseString;

    public static readonly string TrueString;

    public override extern string ToString();
}
