namespace BinNode.Core.Bin;

/// <summary>How soon the node should do something about a judgement.</summary>
public enum Urgency : byte
{
    /// <summary>As planned.</summary>
    Routine = 0,

    /// <summary>Measure again soon: something is about to be decided.</summary>
    Recheck = 1,

    /// <summary>Publish at once.</summary>
    Publish = 2,
}
