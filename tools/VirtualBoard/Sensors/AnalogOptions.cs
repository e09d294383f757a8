namespace BinNode.VirtualBoard;

/// <summary>The analog inputs and what is wired to them.</summary>
public sealed class AnalogOptions
{
    /// <summary>Upper resistor of the battery divider in ohm.</summary>
    public double DividerUpperOhm { get; set; } = 470_000;

    /// <summary>Lower resistor of the battery divider in ohm.</summary>
    public double DividerLowerOhm { get; set; } = 470_000;

    /// <summary>Capacitor from the divider's tap to ground in farad: it must be loaded before the tap shows what it divides.</summary>
    public double DividerFarad { get; set; } = 10e-9;

    /// <summary>Pin voltage at raw 0, in millivolts: the line of ESP-IDF's esp_adc_cal for the ESP32 at 12 dB.</summary>
    public double ZeroMv { get; set; } = 142;

    /// <summary>Millivolts of one raw step: the same line.</summary>
    public double MvPerStep { get; set; } = 0.8055;

    /// <summary>This chip's deviation in gain: 0.02 reads 2 % high.</summary>
    public double GainError { get; set; }

    /// <summary>This chip's deviation in offset, in raw steps.</summary>
    public double OffsetRaw { get; set; }

    /// <summary>Standard deviation of one conversion, in raw steps.</summary>
    public double NoiseRaw { get; set; } = 4;

    /// <summary>Thermistor at 25 degrees in ohm, from the pin to ground.</summary>
    public double ThermistorOhm { get; set; } = 10_000;

    /// <summary>Beta of the thermistor in kelvin.</summary>
    public double ThermistorBeta { get; set; } = 3950;

    /// <summary>Resistor from the switched supply to the thermistor in ohm.</summary>
    public double ThermistorPullUpOhm { get; set; } = 10_000;

    /// <summary>The switched supply of the thermistor in millivolts.</summary>
    public double SupplyMv { get; set; } = 3300;

    /// <summary>The thermistor is broken off: its pin sits at the supply.</summary>
    public bool ThermistorOpen { get; set; }
}
