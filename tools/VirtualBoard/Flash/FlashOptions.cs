namespace BinNode.VirtualBoard;

/// <summary>The flash drive.</summary>
public sealed class FlashOptions
{
    /// <summary>Blocks of 4 KB: 256 KB on every 4 MB partition table of the platform.</summary>
    public int Blocks { get; init; } = 64;

    /// <summary>Blocks that the network configuration, certificates and the file system's own metadata take.</summary>
    public int ReservedBlocks { get; init; } = 10;

    /// <summary>True: a full drive drops bytes without a word, as the native driver may, instead of throwing.</summary>
    public bool FullDropsBytes { get; init; }
}
