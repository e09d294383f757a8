namespace BinNode.Simulation;

/// <summary>Random numbers that are the same on every machine and every version of .NET (SplitMix64).</summary>
public sealed class Dice
{
    private ulong _state;

    /// <summary>Starts a sequence.</summary>
    public Dice(ulong seed)
    {
        _state = seed;
    }

    /// <summary>A copy that goes on with the same numbers.</summary>
    public Dice Clone() => new(_state);

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to below a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number between two, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in so many of a thousand cases.</summary>
    public bool Permille(int share) => Below(1000) < share;
}
