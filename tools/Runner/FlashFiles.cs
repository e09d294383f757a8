using BinNode.Contracts;
using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>The files of a virtual board as the core sees them, for preparing a node before it has power and for looking into it while it sleeps.</summary>
public sealed class FlashFiles : IFileStore
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>An empty drive.</summary>
    public FlashFiles()
    {
    }

    /// <summary>A copy of a board's drive: what is done to it does not touch the board.</summary>
    public FlashFiles(FlashDrive drive)
    {
        foreach (string path in drive.Names)
        {
            string name = path[(path.LastIndexOf('\\') + 1)..];
            files[name] = drive[name]!;
        }
    }

    /// <summary>Puts all files on a board's drive.</summary>
    public void CopyTo(FlashDrive drive)
    {
        foreach ((string name, byte[] content) in files)
        {
            drive[name] = content;
        }
    }

    /// <inheritdoc/>
    public FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read)
    {
        read = 0;
        if (!files.TryGetValue(name, out byte[]? content))
        {
            return FileStatus.NotFound;
        }

        read = Math.Max(0, Math.Min(count, content.Length - position));
        Array.Copy(content, position, into, offset, read);
        return FileStatus.Ok;
    }

    /// <inheritdoc/>
    public FileStatus Write(string name, byte[] from, int offset, int count)
    {
        files[name] = from.AsSpan(offset, count).ToArray();
        return FileStatus.Ok;
    }

    /// <inheritdoc/>
    public FileStatus Append(string name, byte[] from, int offset, int count)
    {
        byte[] before = files.TryGetValue(name, out byte[]? content) ? content : [];
        files[name] = [.. before, .. from.AsSpan(offset, count)];
        return FileStatus.Ok;
    }

    /// <inheritdoc/>
    public FileStatus Delete(string name) => files.Remove(name) ? FileStatus.Ok : FileStatus.NotFound;

    /// <inheritdoc/>
    public FileStatus TryGetLength(string name, out int bytes)
    {
        bytes = files.TryGetValue(name, out byte[]? content) ? content.Length : 0;
        return content is null ? FileStatus.NotFound : FileStatus.Ok;
    }

    /// <inheritdoc/>
    public string[] List() => [.. files.Keys];
}
