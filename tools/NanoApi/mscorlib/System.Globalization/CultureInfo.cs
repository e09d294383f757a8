namespace System.Globalization;

public class CultureInfo
{
    public extern CultureInfo(string name);

    public static extern CultureInfo CurrentUICulture { get; }

    public virtual extern CultureInfo Parent { get; }

    public virtual extern string Name { get; }

    public virtual extern NumberFormatInfo NumberFormat { get; }

    public virtual extern DateTimeFormatInfo DateTimeFormat { get; }

    public override extern string ToString();
}
