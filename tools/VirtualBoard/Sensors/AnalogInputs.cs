using BinNode.Esp32;

namespace BinNode.VirtualBoard;

/// <summary>The ADC with the battery divider and the thermistor behind one switch.</summary>
internal sealed class AnalogInputs(VirtualTime time, Chip chip, TimingModel timing, Board wiring, AnalogOptions options, Dice dice, Func<double> batteryMv, Func<BinTruth> truth) : IAdcHost
{
    private const double ZeroCelsiusK = 273.15;

    private long poweredAtUs = -1;

    /// <summary>Connects the divider and the thermistor, or cuts them off.</summary>
    public void SetPower(bool on) => poweredAtUs = on ? time.NowUs : -1;

    public void Open(int channel)
    {
        chip.Touch();
        int count = wiring.Chip switch { "ESP32" => 8, "ESP32-C3" => 5, _ => 10 };
        if (channel < 0 || channel >= count)
        {
            throw new ArgumentException($"The {wiring.Chip} has no ADC1 channel {channel}.");
        }
    }

    public int Read(int channel)
    {
        chip.Touch();
        chip.Advance(timing.AdcUs);
        double pinMv = poweredAtUs < 0 ? 0
            : channel == wiring.BatteryAdcChannel ? DividedMv()
            : channel == wiring.ThermistorAdcChannel ? ThermistorMv()
            : 0;
        double raw = ((pinMv - options.ZeroMv) / options.MvPerStep * (1 + options.GainError)) + options.OffsetRaw + (dice.Gauss() * options.NoiseRaw);
        return (int)Math.Clamp(Math.Round(raw), 0, 4095);
    }

    private double DividedMv()
    {
        double sumOhm = options.DividerLowerOhm + options.DividerUpperOhm;
        double tauUs = options.DividerLowerOhm * options.DividerUpperOhm / sumOhm * options.DividerFarad * 1e6;
        return batteryMv() * options.DividerLowerOhm / sumOhm * (1 - Math.Exp((poweredAtUs - time.NowUs) / tauUs));
    }

    private double ThermistorMv()
    {
        if (options.ThermistorOpen)
        {
            return options.SupplyMv;
        }

        double kelvin = truth().AirC + ZeroCelsiusK;
        double ohm = options.ThermistorOhm * Math.Exp(options.ThermistorBeta * ((1 / kelvin) - (1 / (25 + ZeroCelsiusK))));
        return options.SupplyMv * ohm / (ohm + options.ThermistorPullUpOhm);
    }
}
