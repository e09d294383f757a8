namespace BinNode.Battery;

/// <summary>
/// Two points of the straight line from a raw ADC value to the voltage at the battery. It takes in divider, gain and offset at once: the technician
/// holds a known voltage to the terminals twice, or once with the drawn line's offset.
/// </summary>
public sealed class BatteryCalibration
{
    // ESP32 at 12 dB: 142 mV + 0.8056 mV a step at the nominal reference of 1100 mV (the line of ESP-IDF's esp_adc_cal; single chips are off by up to 6 %).
    private const int NominalOffsetMv = 142;
    private const int NominalSteps = 4000;
    private const int NominalSpanMv = 3222;

    /// <summary>Raw value of the lower point, 0 to 4095.</summary>
    public int Raw1;

    /// <summary>Millivolts at the battery there.</summary>
    public int Mv1;

    /// <summary>Raw value of the upper point, 0 to 4095; other than <see cref="Raw1"/>.</summary>
    public int Raw2;

    /// <summary>Millivolts at the battery there.</summary>
    public int Mv2;

    /// <summary>The line of an uncalibrated node, from the divider as it is drawn.</summary>
    /// <param name="topOhm">Resistor between battery and pin, in ohms (or any unit that both share).</param>
    /// <param name="bottomOhm">Resistor between pin and ground, 1 or more.</param>
    public static BatteryCalibration FromDivider(int topOhm, int bottomOhm) => new BatteryCalibration
    {
        Raw1 = 0,
        Mv1 = Up(NominalOffsetMv, topOhm, bottomOhm),
        Raw2 = NominalSteps,
        Mv2 = Up(NominalOffsetMv + NominalSpanMv, topOhm, bottomOhm),
    };

    /// <summary>True when the two points make a line that rises.</summary>
    public bool IsUsable => Raw2 > Raw1 ? Mv2 > Mv1 : Raw2 < Raw1 && Mv2 < Mv1;

    /// <summary>Voltage of a raw value, in millivolts.</summary>
    /// <param name="raw16">Raw value in sixteenths, 0 to 65520.</param>
    public int Mv(int raw16) => Mv1 + (int)(((long)raw16 - (Raw1 * 16)) * (Mv2 - Mv1) / ((Raw2 - Raw1) * 16));

    private static int Up(int pinMv, int topOhm, int bottomOhm) => (int)((long)pinMv * (topOhm + (long)bottomOhm) / bottomOhm);
}
