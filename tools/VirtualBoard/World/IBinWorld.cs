namespace BinNode.VirtualBoard;

/// <summary>The bin around the sensor, over time.</summary>
public interface IBinWorld
{
    /// <summary>The truth at a moment.</summary>
    /// <param name="unixSeconds">True calendar time; never goes back within a run.</param>
    BinTruth At(double unixSeconds);
}
