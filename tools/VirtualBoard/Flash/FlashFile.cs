using IOException = NanoBcl.IO.IOException;

namespace BinNode.VirtualBoard;

/// <summary>An open file: works on a copy that becomes the file when it is closed.</summary>
internal sealed class FlashFile : IHostFile
{
    private readonly FlashDrive drive;
    private byte[] content;
    private int length;
    private int position;
    private bool dirty;
    private bool owned;
    private bool failed;

    public FlashFile(FlashDrive drive, string path, byte[] content, bool isNew, bool canWrite)
    {
        this.drive = drive;
        this.content = content;
        Path = path;
        length = content.Length;
        IsNew = isNew;
        CanWrite = canWrite;
        dirty = isNew;
    }

    public string Path { get; }

    public bool IsNew { get; }

    public bool CanWrite { get; }

    public long Length => length;

    public long Position
    {
        get => position;
        set => position = (int)value;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        drive.TouchTransfer(FlashOperation.Read, Path);
        int got = Math.Max(0, Math.Min(count, length - position));
        Buffer.BlockCopy(content, position, buffer, offset, got);
        position += got;
        return got;
    }

    public void Write(byte[] buffer, int offset, int count)
    {
        if (!CanWrite)
        {
            throw new NotSupportedException();
        }

        drive.TouchTransfer(FlashOperation.Write, Path);
        if (!drive.HasRoomFor(Math.Max(length, position + count)))
        {
            failed = true;
            if (drive.DropsBytesWhenFull)
            {
                return;
            }

            throw new IOException(string.Empty, (int)IOException.IOExceptionErrorCode.Others);
        }

        Own(position + count);
        Buffer.BlockCopy(buffer, offset, content, position, count);
        position += count;
        length = Math.Max(length, position);
        dirty = true;
    }

    public void SetLength(long value)
    {
        Own((int)value);
        length = (int)value;
        dirty = true;
    }

    /// <summary>A file whose writing failed is closed without a commit: LittleFS keeps what was there before.</summary>
    public void Close()
    {
        try
        {
            if (CanWrite && dirty && !failed)
            {
                drive.Commit(this, content.Length == length ? content : content[..length]);
            }
        }
        catch (Exception fault) when (fault is not BoardOffException)
        {
            drive.Forget(this);
            throw;
        }

        drive.Forget(this);
    }

    private void Own(int capacity)
    {
        if (!owned || content.Length < capacity)
        {
            byte[] copy = new byte[Math.Max(capacity, length)];
            Buffer.BlockCopy(content, 0, copy, 0, Math.Min(length, copy.Length));
            content = copy;
            owned = true;
        }
    }
}
