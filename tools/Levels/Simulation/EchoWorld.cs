using System;
using BinNode.Contracts;

namespace BinNode.Levels.Simulation;

/// <summary>What a trigger-and-echo sensor hears, pulse by pulse: true speed of sound, noise, second echoes, foam, its blind zone, its faults.</summary>
public sealed class EchoWorld(Dice dice, VirtualClock clock) : IEchoCapture, ISwitch
{
    /// <summary>Faults of the line.</summary>
    public enum LineFault
    {
        /// <summary>None.</summary>
        None,

        /// <summary>No pulse ever begins: unplugged, or stuck low.</summary>
        Silent,

        /// <summary>The line is high for ever.</summary>
        StuckHigh,

        /// <summary>Only pulses far too short for an echo.</summary>
        Glitches,
    }

    /// <summary>True distance in millimetres.</summary>
    public double DistanceMm { get; set; } = 1000;

    /// <summary>True air temperature in degrees Celsius.</summary>
    public double AirC { get; set; } = 20;

    /// <summary>Share of water vapour in the air, 0 to 0.03.</summary>
    public double Vapour { get; set; } = 0.01;

    /// <summary>Standard deviation of one ping in millimetres.</summary>
    public double NoiseMm { get; set; } = 4;

    /// <summary>Distance between two possible results in millimetres; 0: none.</summary>
    public double LatticeMm { get; set; }

    /// <summary>Share of pings that hear a second echo, the wall or another sensor.</summary>
    public double StrayShare { get; set; }

    /// <summary>Share of pings that hear nothing.</summary>
    public double SilentShare { get; set; }

    /// <summary>Nearest distance that the sensor hears as such, in millimetres; from nearer it hears its own ringing.</summary>
    public double BlindMm { get; set; } = 230;

    /// <summary>A fault of the line.</summary>
    public LineFault Fault { get; set; }

    /// <summary>Pings sent while the sensor was off; must stay 0.</summary>
    public int PingsWithoutPower { get; private set; }

    /// <summary>True while the sensor is powered.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Speed of sound in millimetres per microsecond.</summary>
    public static double Speed(double airC, double vapour) => 0.3313 * Math.Sqrt(1 + (airC / 273.15)) * (1 + (0.16 * vapour));

    /// <inheritdoc/>
    public void Set(bool on) => IsOn = on;

    /// <inheritdoc/>
    public RangeStatus TryCapture(int budgetMs, out int echoUs)
    {
        echoUs = 0;
        PingsWithoutPower += IsOn ? 0 : 1;
        if (Fault == LineFault.StuckHigh)
        {
            return RangeStatus.Stuck;
        }

        if (Fault == LineFault.Silent || !IsOn)
        {
            clock.Sleep(budgetMs);
            return RangeStatus.Timeout;
        }

        double us = Fault == LineFault.Glitches ? dice.Between(1, 60) : PulseUs();
        clock.Sleep(Math.Min((int)(us / 1000) + 1, budgetMs));
        echoUs = (int)Math.Round(us);
        return us > budgetMs * 1000.0 ? RangeStatus.Stuck : RangeStatus.Ok;
    }

    private double PulseUs()
    {
        if (DistanceMm < BlindMm)
        {
            return dice.Chance(0.1) ? 38000 : dice.Between(120, BlindMm * 1.95 / 0.3432);
        }

        if (dice.Chance(SilentShare) || DistanceMm > 5000)
        {
            return 38000;
        }

        double mm = dice.Chance(StrayShare) ? (dice.Chance(0.5) ? DistanceMm * 2 : dice.Between(BlindMm, 3000)) : DistanceMm;
        mm += NoiseMm * dice.Normal();
        mm = LatticeMm > 0 ? Math.Round(mm / LatticeMm) * LatticeMm : mm;
        return 2 * mm / Speed(AirC, Vapour);
    }
}
