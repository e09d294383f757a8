namespace BinNode.Core.State;

/// <summary>What the loading of a <see cref="SlotFile"/> found.</summary>
public enum SlotStatus : byte
{
    /// <summary>There is no record: never written, or the file system was formatted.</summary>
    Missing = 0,

    /// <summary>The newest record was read.</summary>
    Ok = 1,

    /// <summary>A record was read; another one is torn or damaged and may have been newer.</summary>
    Recovered = 2,

    /// <summary>Something is there, and no record of it is whole.</summary>
    Damaged = 3,

    /// <summary>The file system failed to read. What is stored is unknown; nothing may be written over it.</summary>
    Unreadable = 4,
}
