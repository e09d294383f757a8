namespace System;

public struct Single
{
    public const float MinValue = -3.4028235E+38f;

    public const float Epsilon = 1E-45f;

    public const float MaxValue = 3.4028235E+38f;

    public const float NegativeInfinity = -1.0f / 0.0f;

    public const float PositiveInfinity = 1.0f / 0.0f;

    public const float NaN = 0.0f / 0.0f;

    public static extern bool IsInfinity(float f);

    public static extern bool IsNaN(float f);

    public static extern bool IsNegativeInfinity(float f);

    public static extern bool IsPositiveInfinity(float f);

    public extern int CompareTo(float value);

    public static extern float Parse(string s);

    public override extern string ToString();

    public extern string ToString(string format);

    public static extern bool TryParse(string s, out float result);
}
