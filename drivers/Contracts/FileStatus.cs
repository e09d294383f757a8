namespace BinNode.Contracts;

/// <summary>How an operation on the file store ended.</summary>
public enum FileStatus : byte
{
    /// <summary>Done; a write is committed to flash.</summary>
    Ok = 0,

    /// <summary>There is no such file.</summary>
    NotFound = 1,

    /// <summary>The file system has no room left. The file is as it was before.</summary>
    Full = 2,

    /// <summary>The file system failed. Whether a write took place is unknown until the file is read.</summary>
    Failed = 3,
}
