using IOException = NanoBcl.IO.IOException;

namespace BinNode.VirtualBoard;

/// <summary>
/// The drive I: with the semantics of LittleFS under nanoFramework: a commit only by closing, an overwritten file whole in its old or its new state,
/// a new file possibly left empty by a power cut, no replacing by renaming, room for both states of a file while it is written.
/// </summary>
public sealed class FlashDrive : IFileHost
{
    private const string Root = "I:\\";
    private const int BlockSize = 4096;
    private const int InlineSize = 512; // LittleFS keeps files up to its cache size in the metadata

    private readonly FlashOptions options;
    private readonly Chip chip;
    private readonly TimingModel timing;
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly List<FlashFile> open = [];

    internal FlashDrive(FlashOptions options, Chip chip, TimingModel timing)
    {
        this.options = options;
        this.chip = chip;
        this.timing = timing;
    }

    /// <summary>Called before each operation with its path; may cut the power or throw a NanoBcl.IO.IOException.</summary>
    public Action<FlashOperation, string>? Before { get; set; }

    /// <summary>Commits since the beginning: each wears the flash.</summary>
    public long Commits { get; private set; }

    /// <summary>Bytes committed since the beginning.</summary>
    public long CommittedBytes { get; private set; }

    /// <summary>Names of the committed files, without the drive.</summary>
    public IEnumerable<string> Names => files.Keys;

    /// <summary>Blocks in use, the reserved ones included.</summary>
    public int UsedBlocks
    {
        get
        {
            int blocks = options.ReservedBlocks;
            int inlineBytes = 0;
            foreach (byte[] content in files.Values)
            {
                blocks += BlocksOf(content.Length);
                inlineBytes += content.Length <= InlineSize ? content.Length + 32 : 32;
            }

            return blocks + (2 * (inlineBytes / (BlockSize / 2)));
        }
    }

    /// <summary>Committed content of a file by its name without the drive, or null. What is set is committed.</summary>
    public byte[]? this[string name]
    {
        get => files.GetValueOrDefault(Root + name);
        set
        {
            if (value == null)
            {
                files.Remove(Root + name);
            }
            else
            {
                files[Root + name] = value;
            }
        }
    }

    /// <summary>Wipes the drive, as the runtime does when it cannot mount it.</summary>
    public void Format() => files.Clear();

    IHostFile IFileHost.Open(string path, FileMode mode, FileAccess access)
    {
        Touch(FlashOperation.Open, path, timing.FileOpenUs);
        bool exists = files.TryGetValue(path, out byte[]? content);
        if (!exists && mode is FileMode.Open or FileMode.Truncate)
        {
            throw new IOException(string.Empty, (int)IOException.IOExceptionErrorCode.FileNotFound);
        }

        if (exists && mode == FileMode.CreateNew)
        {
            throw new IOException(string.Empty, (int)IOException.IOExceptionErrorCode.PathAlreadyExists);
        }

        FlashFile file = new(this, path, content ?? [], isNew: !exists, canWrite: access != FileAccess.Read);
        if (mode is FileMode.Create or FileMode.Truncate && exists)
        {
            file.SetLength(0);
        }

        file.Position = mode == FileMode.Append ? file.Length : 0;
        open.Add(file);
        return file;
    }

    bool IFileHost.Exists(string path)
    {
        chip.Touch();
        return files.ContainsKey(path);
    }

    void IFileHost.Delete(string path)
    {
        Touch(FlashOperation.Delete, path, timing.FileCommitUs);
        files.Remove(path);
    }

    void IFileHost.Move(string from, string to)
    {
        Touch(FlashOperation.Commit, to, timing.FileCommitUs);
        if (files.ContainsKey(to))
        {
            throw new IOException(string.Empty, (int)IOException.IOExceptionErrorCode.PathAlreadyExists);
        }

        if (!files.Remove(from, out byte[]? content))
        {
            throw new IOException(string.Empty, (int)IOException.IOExceptionErrorCode.FileNotFound);
        }

        files[to] = content;
    }

    string[] IFileHost.List(string folder)
    {
        chip.Touch();
        return [.. files.Keys.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && !name.EndsWith(".sys", StringComparison.Ordinal))];
    }

    long IFileHost.Length(string path)
    {
        chip.Touch();
        return files.TryGetValue(path, out byte[]? content) ? content.Length : throw new IOException(string.Empty, (int)IOException.IOExceptionErrorCode.FileNotFound);
    }

    /// <summary>The chip went down: what was not closed is gone; a new file may stay behind empty.</summary>
    internal void LosePower(Dice dice)
    {
        foreach (FlashFile file in open)
        {
            if (file.IsNew && file.CanWrite && dice.Chance(0.5))
            {
                files.TryAdd(file.Path, []);
            }
        }

        open.Clear();
    }

    internal void Touch(FlashOperation operation, string path, int us)
    {
        chip.Touch();
        Before?.Invoke(operation, path[Root.Length..]);
        chip.Advance(us);
    }

    internal void TouchTransfer(FlashOperation operation, string path) => Touch(operation, path, timing.FileTransferUs);

    /// <summary>Room for a file of this size beside everything that is committed, its own old state included.</summary>
    internal bool HasRoomFor(int length) => UsedBlocks + BlocksOf(length) <= options.Blocks;

    internal bool DropsBytesWhenFull => options.FullDropsBytes;

    internal void Commit(FlashFile file, byte[] content)
    {
        Touch(FlashOperation.Commit, file.Path, timing.FileCommitUs);
        files[file.Path] = content;
        Commits++;
        CommittedBytes += content.Length;
    }

    /// <summary>The runtime stores something of its own.</summary>
    internal void CommitSystemFile(string path, byte[] content)
    {
        Touch(FlashOperation.Commit, path, timing.FileCommitUs);
        files[path] = content;
        Commits++;
        CommittedBytes += content.Length;
    }

    internal void Forget(FlashFile file) => open.Remove(file);

    private static int BlocksOf(int length) => length <= InlineSize ? 0 : (length + BlockSize - 1) / BlockSize;
}
