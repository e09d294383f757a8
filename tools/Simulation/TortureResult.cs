using System.Collections.Generic;

namespace BinNode.Simulation;

/// <summary>What a torture run found.</summary>
public sealed class TortureResult
{
    /// <summary>Wakes under torture.</summary>
    public long Wakes { get; set; }

    /// <summary>Wakes after it in a good world, until everything had arrived.</summary>
    public long RecoveryWakes { get; set; }

    /// <summary>Episodes.</summary>
    public int Episodes { get; set; }

    /// <summary>Power cuts.</summary>
    public long Cuts { get; set; }

    /// <summary>Faults by kind, those counted that had their chance.</summary>
    public SortedDictionary<FaultKind, long> Faults { get; } = [];

    /// <summary>Readings stored.</summary>
    public long Stored { get; set; }

    /// <summary>Readings delivered, each counted once.</summary>
    public long Delivered { get; set; }

    /// <summary>Readings lost without a reason.</summary>
    public long Lost { get; set; }

    /// <summary>Readings that remained doubled after de-duplication, or sequence numbers used twice.</summary>
    public long Duplicates { get; set; }

    /// <summary>Readings received again and de-duplicated.</summary>
    public long Repeats { get; set; }

    /// <summary>Readings whose own bytes were damaged.</summary>
    public long Damaged { get; set; }

    /// <summary>Unsent readings that went with a formatted partition.</summary>
    public long Formatted { get; set; }

    /// <summary>Readings that a broker confirmed and forgot, of nodes that are set to believe it.</summary>
    public long Forgotten { get; set; }

    /// <summary>Readings dropped by the journal's policy.</summary>
    public long Dropped { get; set; }

    /// <summary>Readings that arrived without calendar time.</summary>
    public long Timeless { get; set; }

    /// <summary>Worst error of a calendar time in seconds, lies of the network left out.</summary>
    public long WorstTimeErrorS { get; set; }

    /// <summary>Longest time awake in milliseconds.</summary>
    public long MaxAwakeMs { get; set; }

    /// <summary>Longest deadline in milliseconds.</summary>
    public long DeadlineMs { get; set; }

    /// <summary>Most 4 KB blocks of flash in use.</summary>
    public int HighestBlocks { get; set; }

    /// <summary>What went wrong first, in words; null when nothing did.</summary>
    public string? Violation { get; set; }

    /// <summary>The last wakes before the recovery that failed, in words, oldest first.</summary>
    public IReadOnlyCollection<string> LastWakes { get; set; } = [];

    /// <summary>Seed of the episode it went wrong in.</summary>
    public ulong FailingSeed { get; set; }

    /// <summary>Wakes of that episode.</summary>
    public int FailingWakes { get; set; }
}
