using System.Collections.Generic;

namespace BinNode.Simulation;

/// <summary>
/// What LittleFS does to the flash for the node's files, by its rules: small files live inside the directory, which is a log in a pair of
/// 4 KB blocks that is compacted into the other block of the pair when it is full; larger files are copied block by block when they grow.
/// Sources: littlefs SPEC.md and DESIGN.md; esp_littlefs defaults (cache 512, block cycles 512, program size 128).
/// </summary>
public sealed class FlashWear
{
    /// <summary>Bytes of a block.</summary>
    public const int BlockSize = 4096;

    /// <summary>Largest file that lives inside the directory.</summary>
    public const int InlineLimit = 512;

    private const int ProgramSize = 128;
    private const int EntryOverhead = 32;
    private int _logUsed = 512;

    /// <summary>File closes that committed something.</summary>
    public long Closes { get; private set; }

    /// <summary>Block erases.</summary>
    public long Erases { get; private set; }

    /// <summary>Bytes programmed.</summary>
    public long ProgrammedBytes { get; private set; }

    /// <summary>Data blocks of a file; 0 when it is inline.</summary>
    public static int BlocksOf(int bytes) => bytes <= InlineLimit ? 0 : (bytes + BlockSize - 1) / BlockSize;

    /// <summary>A copy.</summary>
    public FlashWear Clone() => (FlashWear)MemberwiseClone();

    /// <summary>A file was written and closed.</summary>
    /// <param name="files">All files as they are now.</param>
    /// <param name="length">Length of the file that was written.</param>
    internal void OnStore(IReadOnlyCollection<byte[]> files, int length)
    {
        Closes++;
        bool isInline = length <= InlineLimit;
        Log(files, isInline ? length : 8);
        if (!isInline)
        {
            Erases++; // the last block is copied to a fresh one with what is new
            ProgrammedBytes += ((length - 1) % BlockSize) + 1;
        }
    }

    internal void OnDelete()
    {
        Closes++;
        _logUsed += ProgramSize;
        ProgrammedBytes += ProgramSize;
    }

    private void Log(IReadOnlyCollection<byte[]> files, int bytes)
    {
        int commit = (bytes + 16 + ProgramSize - 1) / ProgramSize * ProgramSize;
        if (_logUsed + commit > BlockSize)
        {
            _logUsed = DirectoryBytes(files);
            Erases++;
            ProgrammedBytes += _logUsed;
        }

        _logUsed += commit;
        ProgrammedBytes += commit;
    }

    /// <summary>Bytes of the directory after a compaction, inline files included.</summary>
    internal static int DirectoryBytes(IReadOnlyCollection<byte[]> files)
    {
        int bytes = EntryOverhead;
        foreach (byte[] content in files)
        {
            bytes += EntryOverhead + (content.Length <= InlineLimit ? content.Length : 8);
        }

        return bytes;
    }
}
