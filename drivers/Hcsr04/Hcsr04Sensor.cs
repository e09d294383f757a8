using System;
using BinNode.Contracts;
using Iot.Device.Hcsr04;
using UnitsNet;

namespace BinNode.Hcsr04;

/// <summary>
/// The sensor by the binding nanoFramework.Iot.Device.Hcsr04, behind the same contract as the others. Not for the ESP32: the binding times the echo
/// with a clock of 10 ms there; see README.md. It lives in an assembly of its own, so that only who chooses it loads its packages.
/// </summary>
public sealed class Hcsr04Sensor : IRangeSensor
{
    private const int MmPerSecondOfBinding = 343000;
    private const int MmPerSecondAt0 = 331300;
    private const int MmPerSecondPer10Degrees = 6060;
    private const int LeastBudgetMs = 160; // the binding's own: 60 ms of spacing and 100 ms of listening

    private readonly int triggerPin;
    private readonly int echoPin;
    private readonly ISwitch power;
    private readonly IClock clock;
    private Iot.Device.Hcsr04.Hcsr04 binding;

    /// <summary>Makes the sensor; it stays off.</summary>
    /// <param name="triggerPin">Trigger of the sensor.</param>
    /// <param name="echoPin">Echo of the sensor.</param>
    /// <param name="power">Its load switch.</param>
    /// <param name="clock">Waits out the warm-up.</param>
    /// <param name="traits">What the sensor is.</param>
    public Hcsr04Sensor(int triggerPin, int echoPin, ISwitch power, IClock clock, RangeSensorTraits traits)
    {
        this.triggerPin = triggerPin;
        this.echoPin = echoPin;
        this.power = power;
        this.clock = clock;
        Traits = traits;
    }

    /// <inheritdoc />
    public RangeSensorTraits Traits { get; }

    /// <inheritdoc />
    public void PowerOn()
    {
        power.Set(true);
        clock.Sleep(Traits.WarmUpMs);
        if (binding == null)
        {
            binding = new Iot.Device.Hcsr04.Hcsr04(triggerPin, echoPin);
        }
    }

    /// <summary>One ping. The binding does not say why there is no distance: no answer, no echo and too far all read as no echo.</summary>
    public RangeStatus TryMeasure(int airDeciC, int budgetMs, out int distanceMm)
    {
        distanceMm = 0;
        if (budgetMs < LeastBudgetMs || binding == null)
        {
            return RangeStatus.Timeout;
        }

        try
        {
            if (!binding.TryGetDistance(out Length length))
            {
                return RangeStatus.NoEcho;
            }

            long mmPerSecond = MmPerSecondAt0 + ((long)airDeciC * MmPerSecondPer10Degrees / 100);
            distanceMm = (int)((long)length.Millimeters * mmPerSecond / MmPerSecondOfBinding);
        }
        catch (Exception)
        {
            return RangeStatus.Stuck;
        }

        return distanceMm < Traits.MinMm ? RangeStatus.TooNear : distanceMm > Traits.MaxMm ? RangeStatus.TooFar : RangeStatus.Ok;
    }

    /// <inheritdoc />
    public void PowerOff()
    {
        power.Set(false);
        try
        {
            binding?.Dispose();
        }
        catch (Exception)
        {
            // The pins float in deep sleep anyway.
        }

        binding = null;
    }
}
