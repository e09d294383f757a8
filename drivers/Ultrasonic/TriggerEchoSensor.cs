using BinNode.Contracts;

namespace BinNode.Ultrasonic;

/// <summary>A sensor that is triggered by a pulse and answers with a pulse as long as the echo took: HC-SR04, JSN-SR04T in mode 0, AJ-SR04M.</summary>
public sealed class TriggerEchoSensor : IRangeSensor
{
    // No transducer rings for less: an HC-SR04 at its nearest 20 mm answers with 116 microseconds.
    private const int GlitchUs = 100;

    // "No obstacle" is a pulse of 38 ms (HC-SR04), 40 to 60 ms (JSN-SR04T) or 200 ms (copies); an echo from 5 m takes 29 ms.
    private const int SilenceUs = 32000;

    private readonly IEchoCapture _capture;
    private readonly ISwitch _power;
    private readonly IClock _clock;

    /// <summary>Makes the driver; the sensor stays off.</summary>
    public TriggerEchoSensor(IEchoCapture capture, ISwitch power, IClock clock, RangeSensorTraits traits)
    {
        _capture = capture;
        _power = power;
        _clock = clock;
        Traits = traits;
    }

    /// <inheritdoc/>
    public RangeSensorTraits Traits { get; }

    /// <inheritdoc/>
    public void PowerOn()
    {
        _power.Set(true);
        _clock.Sleep(Traits.WarmUpMs);
    }

    /// <inheritdoc/>
    public RangeStatus TryMeasure(int airDeciC, int budgetMs, out int distanceMm)
    {
        distanceMm = 0;
        RangeStatus status = _capture.TryCapture(budgetMs, out int echoUs);
        if (status != RangeStatus.Ok)
        {
            return status;
        }

        if (echoUs < GlitchUs)
        {
            return RangeStatus.BadFrame;
        }

        if (echoUs >= SilenceUs)
        {
            return RangeStatus.NoEcho;
        }

        distanceMm = SoundSpeed.DistanceMm(echoUs, airDeciC);
        return RangeCheck.Of(distanceMm, Traits);
    }

    /// <inheritdoc/>
    public void PowerOff() => _power.Set(false);
}
