namespace BinNode.Simulation;

/// <summary>What a sweep found.</summary>
public sealed record SweepResult
{
    /// <summary>Places that were tried.</summary>
    public long Points { get; set; }

    /// <summary>Wakes in all.</summary>
    public long Wakes { get; set; }

    /// <summary>What went wrong first, in words; null when nothing did.</summary>
    public string? Violation { get; set; }
}
