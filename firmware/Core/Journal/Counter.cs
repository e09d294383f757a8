namespace BinNode.Core.Journal;

/// <summary>What the node counts over its life.</summary>
public enum Counter : byte
{
    /// <summary>Wakes.</summary>
    Wakes = 0,

    /// <summary>Wakes after a loss of power or a reset.</summary>
    PowerUps = 1,

    /// <summary>Wakes by a switch.</summary>
    SwitchWakes = 2,

    /// <summary>Sessions that delivered what they wanted to.</summary>
    SessionsOk = 3,

    /// <summary>Sessions that failed at any step.</summary>
    SessionsFailed = 4,

    /// <summary>Faults written to the <see cref="FaultLog"/>.</summary>
    Faults = 5,

    /// <summary>Messages handed to the broker.</summary>
    Messages = 6,

    /// <summary>Commits that the file system refused.</summary>
    StoreFailures = 7,

    /// <summary>Readings confirmed by the broker.</summary>
    Delivered = 8,

    /// <summary>Seconds that the radio was on.</summary>
    RadioSeconds = 9,
}
