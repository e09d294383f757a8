namespace BinNode.Decoding;

/// <summary>What vouches for a message.</summary>
public enum Seal
{
    /// <summary>A checksum: whole, but anyone can have made it.</summary>
    Checksum,

    /// <summary>A tag that was verified with the device's key: whole, and made by its owner.</summary>
    Tag,
}
