namespace BinNode.Core.Journal;

/// <summary>What the journal knows of its health. Owned and refilled by the journal.</summary>
public sealed class JournalReport
{
    /// <summary>What <see cref="Journal.Open"/> found.</summary>
    public JournalOutcome Outcome;

    /// <summary>Readings saved from a damaged state record in this wake.</summary>
    public ushort Salvaged;

    /// <summary>True when files of an unknown version lie beside ours; they are kept.</summary>
    public bool KeepsForeign;

    /// <summary>Stored readings that turned out damaged, since the partition was formatted.</summary>
    public uint DamagedCount;

    /// <summary>Stored readings that were dropped unsent because the journal was full, since the partition was formatted.</summary>
    public uint DroppedCount;

    /// <summary>Readings that could not be stored because the file system refused, in this wake.</summary>
    public ushort RefusedCount;

    /// <summary>Highest clock epoch seen where the state was lost; 0 otherwise.</summary>
    internal ushort HighestEpoch;
}
