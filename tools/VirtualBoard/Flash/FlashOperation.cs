namespace BinNode.VirtualBoard;

/// <summary>What is done to the flash drive.</summary>
public enum FlashOperation
{
    /// <summary>A file is opened.</summary>
    Open,

    /// <summary>Bytes are read.</summary>
    Read,

    /// <summary>Bytes are written, not committed yet.</summary>
    Write,

    /// <summary>What was written is committed by closing the file.</summary>
    Commit,

    /// <summary>A file is removed.</summary>
    Delete,
}
