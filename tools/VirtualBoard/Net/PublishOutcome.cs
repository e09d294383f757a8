namespace BinNode.VirtualBoard;

/// <summary>What became of a published message.</summary>
public enum PublishOutcome
{
    /// <summary>The broker has it and said so.</summary>
    Confirmed,

    /// <summary>No confirmation comes; the broker may have it or not.</summary>
    Unanswered,

    /// <summary>The connection broke.</summary>
    Lost,
}
