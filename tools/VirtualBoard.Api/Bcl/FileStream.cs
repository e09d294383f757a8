using System;
using System.IO;
using BinNode.VirtualBoard;

namespace NanoBcl.IO;

/// <summary>A file of the board. As on the device, only <see cref="Close"/> commits.</summary>
public sealed class FileStream : IDisposable
{
    private IHostFile file;

    public FileStream(string path, FileMode mode, FileAccess access)
    {
        file = CurrentBoard.Host.Files.Open(path, mode, access);
    }

    public long Length => Open.Length;

    public long Position
    {
        get => Open.Position;
        set => Open.Position = value;
    }

    private IHostFile Open => file ?? throw new ObjectDisposedException(nameof(FileStream));

    public int Read(byte[] buffer, int offset, int count) => Open.Read(buffer, offset, count);

    public void Write(byte[] buffer, int offset, int count) => Open.Write(buffer, offset, count);

    public void SetLength(long value) => Open.SetLength(value);

    public void Flush()
    {
    }

    public void Close() => Dispose();

    public void Dispose()
    {
        IHostFile closing = file;
        file = null;
        closing?.Close();
    }
}
