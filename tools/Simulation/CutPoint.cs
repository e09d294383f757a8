namespace BinNode.Simulation;

/// <summary>When, in a call, the power goes.</summary>
public enum CutPoint
{
    /// <summary>Before the call did anything.</summary>
    Before,

    /// <summary>While it was at it: a write is torn as far as the file system lets it be.</summary>
    During,

    /// <summary>When it was done and had not returned.</summary>
    After,
}
