namespace BinNode.Ultrasonic;

/// <summary>Time of flight to distance: the pure part of every ultrasonic driver.</summary>
public static class SoundSpeed
{
    /// <summary>
    /// Speed of sound in air with one percent of water vapour, in millimetres per second: 331.3 m/s * sqrt(1 + t / 273.15), as a parabola that is right
    /// to 0.3 permille from -20 to 70 °C, and 0.16 % for the vapour (between none and 2 %, so that humidity is right to the same 0.16 %).
    /// The usual 331.3 + 0.606 t is 0.3 % too fast at 45 °C.
    /// </summary>
    /// <param name="airDeciC">Air temperature in tenths of a degree Celsius, -400 to 850.</param>
    /// <returns>307000 to 378000.</returns>
    public static int MmPerSecond(int airDeciC) => 331830 + (airDeciC * 6074 / 100) - (airDeciC * airDeciC / 188);

    /// <summary>Distance of the reflector.</summary>
    /// <param name="echoUs">Time there and back in microseconds, 0 to 1000000.</param>
    /// <param name="airDeciC">Air temperature in tenths of a degree Celsius, -400 to 850.</param>
    /// <returns>Millimetres, rounded.</returns>
    public static int DistanceMm(int echoUs, int airDeciC) => (int)((((long)echoUs * MmPerSecond(airDeciC)) + 1000000) / 2000000);

    /// <summary>Corrects a distance that a sensor computed with a fixed speed of sound.</summary>
    /// <param name="distanceMm">As the sensor says, in millimetres.</param>
    /// <param name="assumedMmPerSecond">The speed it assumes, in millimetres per second.</param>
    /// <param name="airDeciC">Air temperature in tenths of a degree Celsius, -400 to 850.</param>
    /// <returns>Millimetres, rounded.</returns>
    public static int Correct(int distanceMm, int assumedMmPerSecond, int airDeciC) =>
        (int)((((long)distanceMm * MmPerSecond(airDeciC)) + (assumedMmPerSecond / 2)) / assumedMmPerSecond);
}
