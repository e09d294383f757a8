using BinNode.Core.Readings;

namespace BinNode.Simulation;

/// <summary>A reading that the flash holds, as the judge knows it.</summary>
public sealed record StoredReading
{
    /// <summary>The reading as stored, its sequence being the number on the partition.</summary>
    public required Reading Reading { get; init; }

    /// <summary>True calendar time of its storing.</summary>
    public required long TrueUnix { get; init; }

    /// <summary>Seconds between the times that the node was told last before and first after; what drift may have done at most.</summary>
    public long LastSyncUnix { get; init; }

    /// <summary>Why it need not arrive.</summary>
    public LossReason Loss { get; init; }

    /// <summary>Sequence number it arrived with; 0 when it has not.</summary>
    public uint DeliveredAs { get; init; }
}
