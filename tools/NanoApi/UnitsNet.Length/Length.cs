using UnitsNet.Units;

namespace UnitsNet;

public struct Length
{
    public extern double Value { get; }

    public extern LengthUnit Unit { get; }

    public extern double Centimeters { get; }

    public extern double Meters { get; }

    public extern double Millimeters { get; }

    public static extern Length FromCentimeters(double centimeters);

    public static extern Length FromMeters(double meters);

    public static extern Length FromMillimeters(double millimeters);
}
