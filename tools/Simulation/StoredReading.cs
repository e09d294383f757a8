using BinNode.Core.Readings;

namespace BinNode.Simulation;

/// <summary>A reading that reached the flash, as the judge knows it.</summary>
public sealed record StoredReading
{
    /// <summary>The reading as stored, its sequence being the number on the partition.</summary>
    public required Reading Reading { get; init; }

    /// <summary>True calendar time of its measurement.</summary>
    public required long TrueUnix { get; init; }

    /// <summary>True calendar time at which the node had last been told the time; 0 when never.</summary>
    public required long LastSyncUnix { get; init; }

    /// <summary>True: the node was told that it is stored, so it has to arrive. False: the write was torn or failed, so it may.</summary>
    public bool IsSure { get; init; }

    /// <summary>Why it need not arrive.</summary>
    public LossReason Loss { get; init; }

    /// <summary>Sequence number it arrived with; 0 when it has not.</summary>
    public uint DeliveredAs { get; init; }

    /// <summary>True when it has to arrive and has not.</summary>
    public bool IsMissing => IsSure && DeliveredAs == 0 && Loss == LossReason.None;
}
