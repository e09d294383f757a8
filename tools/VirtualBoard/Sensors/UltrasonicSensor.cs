namespace BinNode.VirtualBoard;

/// <summary>A trigger-and-echo sensor over a bin.</summary>
internal sealed class UltrasonicSensor(VirtualTime time, SensorOptions options, Func<BinTruth> truth, Dice dice)
{
    private long poweredAtUs = -1;
    private long triggeredAtUs = -1;

    /// <summary>Trigger pulses since the beginning.</summary>
    public long Pings { get; private set; }

    /// <summary>Rise of the last echo pulse; meaningful when <see cref="Ping"/> said so.</summary>
    public long RiseUs { get; private set; } = -1;

    /// <summary>End of the last echo pulse.</summary>
    public long FallUs { get; private set; } = -1;

    /// <summary>Level of the echo line now.</summary>
    public bool EchoLevel => poweredAtUs >= 0 && (options.IsStuckHigh || (time.NowUs >= RiseUs && time.NowUs < FallUs));

    public void SetPower(bool on)
    {
        poweredAtUs = on ? time.NowUs : -1;
        RiseUs = FallUs = -1;
    }

    /// <summary>The trigger line, driven by hand.</summary>
    public void SetTrigger(bool high)
    {
        if (high)
        {
            triggeredAtUs = time.NowUs;
        }
        else if (triggeredAtUs >= 0)
        {
            Ping(time.NowUs - triggeredAtUs);
            triggeredAtUs = -1;
        }
    }

    /// <summary>A trigger pulse has ended. True when an echo pulse follows.</summary>
    public bool Ping(long triggerUs)
    {
        RiseUs = FallUs = -1;
        Pings++;
        if (poweredAtUs < 0 || time.NowUs - poweredAtUs < options.WarmUpUs || triggerUs < 10 || options.IsDead)
        {
            return false;
        }

        RiseUs = time.NowUs + options.LatencyUs;
        FallUs = RiseUs + PulseUs();
        return true;
    }

    private long PulseUs()
    {
        BinTruth bin = truth();
        if (!bin.HasEcho || dice.Chance(options.MissingShare))
        {
            return options.NoEchoUs;
        }

        double distanceMm = bin.DistanceMm + (dice.Gauss() * options.NoiseMm);
        if (dice.Chance(options.OutlierShare))
        {
            distanceMm = options.BlindMm + (dice.Uniform() * Math.Max(0, bin.DistanceMm - options.BlindMm));
        }

        if (distanceMm > options.ReachMm)
        {
            return options.NoEchoUs;
        }

        // Speed of sound in dry air: 331.3 m/s at 0 degrees, 0.606 more for each degree.
        double mmPerUs = (331.3 + (0.606 * bin.AirC)) / 1000;
        return (long)(2 * Math.Max(options.BlindMm, distanceMm) / mmPerUs);
    }
}
