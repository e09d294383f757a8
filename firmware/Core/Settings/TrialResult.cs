namespace BinNode.Core.Settings;

/// <summary>What the end of a session did to settings that were on trial.</summary>
public enum TrialResult : byte
{
    /// <summary>Nothing: they were not on trial.</summary>
    None = 0,

    /// <summary>The session succeeded with them: they stay.</summary>
    Confirmed = 1,

    /// <summary>The session failed; they have tries left.</summary>
    Waiting = 2,

    /// <summary>The last try failed: the settings before them are back.</summary>
    RolledBack = 3,
}
