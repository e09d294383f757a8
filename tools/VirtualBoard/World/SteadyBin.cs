namespace BinNode.VirtualBoard;

/// <summary>A bin in which nothing happens; tests change the truth by hand.</summary>
public sealed class SteadyBin : IBinWorld
{
    /// <summary>The truth, until it is changed.</summary>
    public BinTruth Truth { get; set; } = new() { DistanceMm = 1000, HasEcho = true, AirC = 20 };

    /// <inheritdoc />
    public BinTruth At(double unixSeconds) => Truth;
}
