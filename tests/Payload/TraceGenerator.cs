using System;
using System.Collections.Generic;
using BinNode.Core.Readings;

namespace BinNode.Payload.Tests;

/// <summary>Traces of other kinds than the given one, each from its own seed.</summary>
internal sealed record TraceGenerator(int Seed)
{
    public int Count { get; init; } = 2880;

    public int StepS { get; init; } = 900;

    public double DistanceNoiseMm { get; init; } = 4;

    public double BatteryNoiseMv { get; init; } = 6;

    public double TemperatureNoiseDeciC { get; init; } = 1;

    public double Outliers { get; init; } = 0.01;

    public double Misses { get; init; } = 0.005;

    public double LatticeMm { get; init; }

    /// <summary>From a tenth of the trace on: stuck at this distance; 0: no echo.</summary>
    public int? StuckMm { get; init; }

    public Reading[] Make()
    {
        Random random = new(Seed);
        List<Reading> readings = [];
        double level = 1350;
        for (int i = 0; i < Count; i++)
        {
            uint seconds = 1748736000u + (uint)(i * StepS);
            double hour = seconds % 86400 / 3600.0;
            bool emptied = level < 300 || random.NextDouble() < StepS / (86400 * 3.5);
            level = emptied ? 1350 + Normal(random) * 6 : level - Deposit(random, hour);
            bool outlier = random.NextDouble() < Outliers;
            double seen = outlier ? 230 + random.NextDouble() * 1170 : level + Normal(random) * DistanceNoiseMm;
            bool miss = random.NextDouble() < Misses;
            double temperature = 150 + 80 * Math.Sin((hour - 9) / 24 * 2 * Math.PI) + 40 * Math.Sin(i * StepS / 604800.0) + Normal(random) * TemperatureNoiseDeciC;
            double battery = 4050 - 0.004 * i + 0.05 * (temperature - 150) + Normal(random) * BatteryNoiseMv;
            readings.Add(Row((uint)i + 1, (uint)(seconds + random.Next(-1, 2)), seen, battery, temperature, miss, outlier, emptied, i > Count / 10));
        }

        return [.. readings];
    }

    private Reading Row(uint sequence, uint seconds, double seen, double battery, double temperature, bool miss, bool outlier, bool emptied, bool late)
    {
        bool stuck = late && StuckMm is not null;
        bool noEcho = stuck ? StuckMm == 0 : miss;
        double distance = stuck ? StuckMm!.Value : LatticeMm > 0 ? Math.Round(Math.Clamp(seen * 1.7, 300, 2500) / LatticeMm) * LatticeMm : seen;
        return new Reading
        {
            Sequence = sequence,
            Seconds = seconds,
            State = noEcho ? ReadingState.NoEcho : !stuck && outlier ? ReadingState.Unstable : ReadingState.Ok,
            DistanceMm = (ushort)Math.Max(0, Math.Round(distance)),
            HasBattery = true,
            BatteryMv = (ushort)Math.Round(battery),
            HasTemperature = true,
            TemperatureDeciC = (short)Math.Round(temperature),
            Events = emptied && !stuck ? ReadingEvents.Emptied : ReadingEvents.None,
        };
    }

    private double Deposit(Random random, double hour)
    {
        double busy = StepS >= 86400 ? 1 : hour is > 6 and < 22 ? Math.Sin((hour - 6) / 16 * Math.PI) * 0.12 * StepS / 900 : 0;
        return random.NextDouble() < busy ? -Math.Log(1 - random.NextDouble()) * 60 : 0;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
