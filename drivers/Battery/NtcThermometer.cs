using BinNode.Contracts;

namespace BinNode.Battery;

/// <summary>
/// A thermistor of 10 kOhm (B 3950) below a resistor of 10 kOhm to the switched supply of 3.3 V, through the ADC, by table.
/// </summary>
public sealed class NtcThermometer : IThermometer
{
    private const int FirstDeciC = -400;
    private const int StepDeciC = 50;
    private const int SettleMs = 10;
    private const int OpenMv = 3240;
    private const int ShortMv = 100;

    private readonly IAnalogInput _input;
    private readonly ISwitch _supply;
    private readonly IClock _clock;
    private readonly BatteryCalibration _pin;
    private readonly int _offsetDeciC;

    // Millivolts at the pin at -40, -35 ... 125 °C: 3300 * R / (R + 10000), R = 10000 * exp(3950 * (1 / (t + 273.15) - 1 / 298.15)).
    private readonly ushort[] _tableMv;

    /// <summary>Makes the thermometer; its supply stays off.</summary>
    /// <param name="input">The ADC channel.</param>
    /// <param name="supply">Switch of the supply; the divider's on the drawn boards.</param>
    /// <param name="clock">Lets the voltage settle.</param>
    /// <param name="pin">Line from raw values to millivolts at the pin: <see cref="BatteryCalibration.FromDivider"/>(0, 1) when it was never calibrated.</param>
    /// <param name="offsetDeciC">Added to each temperature, in tenths of a degree.</param>
    public NtcThermometer(IAnalogInput input, ISwitch supply, IClock clock, BatteryCalibration pin, int offsetDeciC)
    {
        _input = input;
        _supply = supply;
        _clock = clock;
        _pin = pin;
        _offsetDeciC = offsetDeciC;
        _tableMv = new ushort[]
        {
            3220, 3187, 3143, 3086, 3014, 2925, 2816, 2689, 2543, 2381, 2206, 2023, 1836, 1650, 1470, 1301, 1143,
            1000, 871, 757, 657, 570, 494, 428, 372, 323, 282, 246, 215, 189, 166, 146, 129, 114,
        };
    }

    /// <inheritdoc/>
    public SenseStatus TryRead(out int temperatureDeciC)
    {
        temperatureDeciC = 0;
        _supply.Set(true);
        _clock.Sleep(SettleMs);
        SenseStatus status = Sampler.TryRead(_input, out int raw16);
        _supply.Set(false);
        if (status != SenseStatus.Ok)
        {
            return status;
        }

        int mv = _pin.Mv(raw16);
        if (mv > OpenMv || mv < ShortMv)
        {
            return SenseStatus.OutOfRange;
        }

        temperatureDeciC = Lookup(mv) + _offsetDeciC;
        return SenseStatus.Ok;
    }

    private int Lookup(int mv)
    {
        int at = 1;
        while (at < _tableMv.Length - 1 && mv < _tableMv[at])
        {
            at++;
        }

        int fromMv = _tableMv[at - 1];
        return FirstDeciC + ((at - 1) * StepDeciC) + (StepDeciC * (fromMv - mv) / (fromMv - _tableMv[at]));
    }
}
