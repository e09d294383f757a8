namespace BinNode.Simulation;

/// <summary>Why a stored reading need not arrive.</summary>
public enum LossReason
{
    /// <summary>It must arrive.</summary>
    None,

    /// <summary>Its own bytes were damaged in flash.</summary>
    Damaged,

    /// <summary>The whole partition was formatted.</summary>
    Formatted,

    /// <summary>The journal was full, and counted it as dropped.</summary>
    Dropped,

    /// <summary>The broker confirmed it and forgot it, and the node is set to believe the broker.</summary>
    Forgotten,
}
