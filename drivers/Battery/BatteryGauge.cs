using System;
using BinNode.Contracts;

namespace BinNode.Battery;

/// <summary>The battery through a switched divider and the ADC.</summary>
public sealed class BatteryGauge : IBattery
{
    /// <summary>
    /// Milliseconds from the switch to a steady voltage. The divider as drawn (2 x 470 kOhm, 10 nF) has a time constant of 2.4 ms: after seven of
    /// them a thousandth is missing. A rule over the drawn boards holds them to it.
    /// </summary>
    public const int SettleMs = 20;

    // Raw values at the rails say nothing: below, the wire is open or the divider off; above, the pin is beyond the ADC's range.
    private const int LowestRaw16 = 16 * 16;
    private const int HighestRaw16 = 4085 * 16;

    private readonly IAnalogInput _input;
    private readonly ISwitch _divider;
    private readonly IClock _clock;
    private readonly BatteryCalibration _calibration;

    /// <summary>Makes the gauge; the divider stays off.</summary>
    /// <exception cref="ArgumentException">The calibration is no rising line.</exception>
    public BatteryGauge(IAnalogInput input, ISwitch divider, IClock clock, BatteryCalibration calibration)
    {
        if (!calibration.IsUsable)
        {
            throw new ArgumentException();
        }

        _input = input;
        _divider = divider;
        _clock = clock;
        _calibration = calibration;
    }

    /// <summary>Mean raw value of the last reading, in sixteenths of a step: what a calibration stores, divided by 16.</summary>
    public int LastRaw16 { get; private set; }

    /// <inheritdoc/>
    public SenseStatus TryRead(out int batteryMv)
    {
        batteryMv = 0;
        _divider.Set(true);
        _clock.Sleep(SettleMs);
        SenseStatus status = Sampler.TryRead(_input, out int raw16);
        _divider.Set(false);
        if (status != SenseStatus.Ok)
        {
            return status;
        }

        LastRaw16 = raw16;
        batteryMv = _calibration.Mv(raw16);
        return raw16 < LowestRaw16 || raw16 > HighestRaw16 || batteryMv < 0 || batteryMv > 20000 ? SenseStatus.OutOfRange : SenseStatus.Ok;
    }
}
