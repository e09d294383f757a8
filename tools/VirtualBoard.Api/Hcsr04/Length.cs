namespace UnitsNet;

public struct Length
{
    private Length(double millimeters)
    {
        Millimeters = millimeters;
    }

    public double Millimeters { get; }

    public static Length FromCentimeters(double centimeters) => new(centimeters * 10);
}
