namespace BinNode.VirtualBoard;

/// <summary>
/// A simple bin: deposits with the rhythm of the day, settling, emptied at six in the morning on some days of the week; the lid's air follows the sun.
/// The same seed gives the same bin.
/// </summary>
public sealed class FillingBin : IBinWorld
{
    /// <summary>Distance from the sensor to the floor unless the caller says otherwise, in millimetres.</summary>
    public const int DefaultDepthMm = 1400;

    private const double StepS = 600;

    private readonly Random random;
    private readonly double depthMm;
    private readonly double mmPerDay;
    private readonly int[] emptyingDays;
    private double atS = double.NaN;
    private double heightMm;

    /// <summary>Makes a bin.</summary>
    /// <param name="seed">Which bin.</param>
    /// <param name="depthMm">Distance from the sensor to the floor.</param>
    /// <param name="percentPerDay">Mean fill rate. Field figures: 1.5 to 22.7, median 4.9.</param>
    /// <param name="emptyingDays">Days of the week, 0 Sunday to 6, on which it is emptied.</param>
    public FillingBin(int seed, double depthMm = DefaultDepthMm, double percentPerDay = 18, params int[] emptyingDays)
    {
        random = new Random(seed);
        this.depthMm = depthMm;
        mmPerDay = depthMm * percentPerDay / 100;
        this.emptyingDays = emptyingDays.Length > 0 ? emptyingDays : [2, 5];
        heightMm = depthMm * random.NextDouble() * 0.4;
    }

    /// <inheritdoc />
    public BinTruth At(double unixSeconds)
    {
        if (double.IsNaN(atS))
        {
            atS = Math.Floor(unixSeconds / StepS) * StepS;
        }

        while (atS + StepS <= unixSeconds)
        {
            atS += StepS;
            Step();
        }

        return new BinTruth
        {
            DistanceMm = Math.Max(40, depthMm - heightMm),
            HasEcho = true,
            AirC = 24 + (9 * Math.Sin((HourOfDay(unixSeconds) - 8) / 24 * 2 * Math.PI)),
        };
    }

    private static double HourOfDay(double unixSeconds) => unixSeconds % 86400 / 3600;

    private void Step()
    {
        double hour = HourOfDay(atS);
        double activity = hour is >= 6 and < 22 ? 1.5 : 0.1;
        double meanMm = mmPerDay * StepS / 86400 * activity;
        if (random.NextDouble() < 0.2)
        {
            heightMm += -Math.Log(1 - random.NextDouble()) * meanMm / 0.2;
        }

        heightMm *= 1 - (0.04 * StepS / 86400); // settling, percent of the height a day
        heightMm = Math.Min(heightMm, depthMm);
        if (hour is >= 6 and < 6.167 && emptyingDays.Contains((int)(((long)(atS / 86400) + 4) % 7)))
        {
            heightMm = depthMm * 0.02 * random.NextDouble();
        }
    }
}
