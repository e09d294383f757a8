namespace BinNode.VirtualBoard;

/// <summary>Chance of one board: the same on every machine for the same seed.</summary>
public sealed class Dice(int seed)
{
    private ulong state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15) + 0x1234567;
    private double spare = double.NaN;

    /// <summary>0 up to but not including 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in a share of the cases.</summary>
    public bool Chance(double share) => share > 0 && Uniform() < share;

    /// <summary>0 up to but not including a bound.</summary>
    public int Below(int bound) => (int)(Uniform() * bound);

    /// <summary>Normal distribution of mean 0 and standard deviation 1 (Box and Muller 1958).</summary>
    public double Gauss()
    {
        if (!double.IsNaN(spare))
        {
            double kept = spare;
            spare = double.NaN;
            return kept;
        }

        double radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        double angle = 2 * Math.PI * Uniform();
        spare = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    /// <summary>64 random bits (SplitMix64, Steele, Lea and Flood 2014).</summary>
    private ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
