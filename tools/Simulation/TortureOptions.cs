using System.Collections.Generic;

namespace BinNode.Simulation;

/// <summary>What a torture run does.</summary>
public sealed record TortureOptions
{
    /// <summary>Seed of the first episode; the next ones follow by counting.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Wakes in all.</summary>
    public long Wakes { get; init; } = 20000;

    /// <summary>Wakes of an episode: one node, one life, then everything must arrive.</summary>
    public int EpisodeWakes { get; init; } = 1000;

    /// <summary>Only these faults; empty for all.</summary>
    public IReadOnlyList<FaultKind> Only { get; init; } = [];
}
