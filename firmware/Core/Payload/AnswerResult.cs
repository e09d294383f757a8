namespace BinNode.Core.Payload;

/// <summary>How a command ended.</summary>
public enum AnswerResult : byte
{
    /// <summary>Done, or applied.</summary>
    Done = 0,

    /// <summary>Refused: the text says why. Nothing was changed.</summary>
    Refused = 1,

    /// <summary>This firmware does not know the command.</summary>
    Unknown = 2,

    /// <summary>Tried, and it failed: the text says how.</summary>
    Failed = 3,

    /// <summary>Accepted; it is on trial or not done yet.</summary>
    Pending = 4,
}
