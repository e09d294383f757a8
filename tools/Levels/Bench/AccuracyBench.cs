using System;
using System.Collections.Generic;
using BinNode.Core.Bin;
using BinNode.Core.Readings;
using BinNode.Levels.Simulation;
using BinNode.Ultrasonic;

namespace BinNode.Levels.Bench;

/// <summary>One kind of surface and sensor, measured many times from 10 to 60 °C.</summary>
/// <param name="Kind">Name.</param>
/// <param name="OkShare">Share of measurements whose state is ok, in percent.</param>
/// <param name="MedianMm">Median error of those.</param>
/// <param name="P95Mm">95th percentile of their error.</param>
/// <param name="P95OfBar">95th percentile of error / (10 mm + 0.3 % of distance); at most 1 passes.</param>
/// <param name="Pings">Mean pings of a measurement.</param>
/// <param name="MicroC">Mean charge of a measurement in microcoulombs at the sensor's supply.</param>
public sealed record AccuracyRow(string Kind, double OkShare, double MedianMm, double P95Mm, double P95OfBar, double Pings, double MicroC);

/// <summary>Distances from simulated echoes, through the real driver and the real range finder, against the truth.</summary>
public static class AccuracyBench
{
    private static readonly (string Kind, double NoiseMm, double LatticeMm, double Stray, double Silent)[] Kinds =
    [
        ("calm", 2, 0, 0, 0),
        ("usual", 4, 0, 0.02, 0.01),
        ("rough", 10, 0, 0.05, 0.05),
        ("lattice 21.5 mm", 4, 21.5, 0.02, 0.01),
        ("stray echoes", 4, 0, 0.2, 0.05),
        ("foam", 8, 0, 0.1, 0.4),
    ];

    /// <summary>Runs every kind.</summary>
    /// <param name="measurements">Measurements a kind.</param>
    /// <param name="seed">Same seed, same numbers.</param>
    public static IReadOnlyList<AccuracyRow> Run(int measurements, ulong seed)
    {
        List<AccuracyRow> rows = [];
        foreach ((string kind, double noise, double lattice, double stray, double silent) in Kinds)
        {
            Dice dice = new(seed + (ulong)rows.Count);
            VirtualClock clock = new();
            EchoWorld world = new(dice, clock) { NoiseMm = noise, LatticeMm = lattice, StrayShare = stray, SilentShare = silent };
            rows.Add(Measure(kind, world, clock, dice, measurements));
        }

        return rows;
    }

    private static AccuracyRow Measure(string kind, EchoWorld world, VirtualClock clock, Dice dice, int measurements)
    {
        RangeFinder finder = new(new TriggerEchoSensor(world, world, clock, Sensors.JsnSr04t()), clock, new RangeConfig());
        RangeResult result = new();
        List<double> errors = [];
        List<double> ratios = [];
        double pings = 0;
        double charge = 0;
        for (int i = 0; i < measurements; i++)
        {
            world.DistanceMm = dice.Between(260, 2300);
            world.AirC = dice.Between(10, 60);
            world.Vapour = dice.Between(0.004, 0.022);

            // The level of the wake before, a little waste ago: what lets two pings suffice.
            finder.ExpectedMm = (int)(world.DistanceMm + (0.6 * world.NoiseMm * dice.Normal()) + dice.Between(-5, 15));

            // A thermistor of 1 % and the air between lid and waste: about a degree.
            finder.Measure((int)Math.Round(10 * (world.AirC + dice.Normal())), result);
            pings += result.Pings;
            charge += result.ChargeMicroC;
            if (result.State == ReadingState.Ok)
            {
                double error = Math.Abs(result.DistanceMm - world.DistanceMm);
                errors.Add(error);
                ratios.Add(error / (10 + (0.003 * world.DistanceMm)));
            }
        }

        return new AccuracyRow(
            kind, 100.0 * errors.Count / measurements, Percentile(errors, 50), Percentile(errors, 95), Percentile(ratios, 95), pings / measurements, charge / measurements);
    }

    internal static double Percentile(List<double> values, int percent)
    {
        values.Sort();
        return values.Count == 0 ? 0 : values[Math.Min(values.Count * percent / 100, values.Count - 1)];
    }
}
