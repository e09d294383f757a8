namespace BinNode.Core.Bin;

/// <summary>Something that happened. The instances belong to a <see cref="Judgement"/> and are reused.</summary>
public sealed class BinEvent
{
    /// <summary>What.</summary>
    public BinEventKind Kind;

    /// <summary>True: it began or happened; false: it ended.</summary>
    public bool Raised;

    /// <summary>Value before, in the unit of the kind.</summary>
    public int Before;

    /// <summary>Value after, in the unit of the kind.</summary>
    public int After;

    /// <summary>Seconds ago that it happened: an emptying is certain only some readings later.</summary>
    public int AgeS;
}
