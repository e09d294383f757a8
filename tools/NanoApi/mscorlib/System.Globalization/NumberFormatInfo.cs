namespace System.Globalization;

public sealed class NumberFormatInfo
{
    private extern NumberFormatInfo();

    public extern int[] NumberGroupSizes { get; }

    public static extern NumberFormatInfo CurrentInfo { get; }

    public extern string NegativeSign { get; }

    public extern string NumberDecimalSeparator { get; }

    public extern string NumberGroupSeparator { get; }

    public extern string PositiveSign { get; }
}
