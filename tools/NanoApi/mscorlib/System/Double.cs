namespace System;

public struct Double
{
    public const double MinValue = -1.7976931348623157E+308;

    public const double MaxValue = 1.7976931348623157E+308;

    public const double Epsilon = 5E-324;

    public const double NegativeInfinity = -1.0 / 0.0;

    public const double PositiveInfinity = 1.0 / 0.0;

    public const double NaN = 0.0 / 0.0;

    public extern int CompareTo(double value);

    public static extern bool IsInfinity(double d);

    public static extern bool IsNaN(double d);

    public static extern bool IsNegativeInfinity(double d);

    public static extern bool IsPositiveInfinity(double d);

    public static extern double Parse(string s);

    public override extern string ToString();

    public extern string ToString(string format);

    public static extern bool TryParse(string s, out double result);
}
