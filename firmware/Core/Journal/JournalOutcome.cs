namespace BinNode.Core.Journal;

/// <summary>What the opening of the journal found.</summary>
public enum JournalOutcome : byte
{
    /// <summary>Everything as it was left.</summary>
    Ok = 0,

    /// <summary>Nothing at all: a new node, or a file system that was formatted. State starts clean, and numbers wait for <see cref="Journal.Anchor"/>.</summary>
    Fresh = 1,

    /// <summary>The newest record of the state was torn or damaged: the one before it is used, and readings were saved from the damaged one where they were whole.</summary>
    Recovered = 2,

    /// <summary>The state is lost; readings in segments remain, and numbering goes on above them.</summary>
    StateLost = 3,

    /// <summary>The file system failed to read. Nothing is stored in this wake, so that nothing readable later is overwritten now.</summary>
    Unreadable = 4,
}
