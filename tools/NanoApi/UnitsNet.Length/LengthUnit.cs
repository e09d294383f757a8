namespace UnitsNet.Units;

public enum LengthUnit
{
    Centimeter = 3,
    Meter = 21,
    Millimeter = 26,
}
