namespace System.IO;

public abstract class Stream : MarshalByRefObject, IDisposable
{
    protected extern Stream();

    public abstract bool CanRead { get; }

    public abstract bool CanSeek { get; }

    public virtual extern bool CanTimeout { get; }

    public abstract bool CanWrite { get; }

    public abstract long Length { get; }

    public abstract long Position { get; set; }

    public virtual extern int ReadTimeout { get; set; }

    public virtual extern int WriteTimeout { get; set; }

    public virtual extern void Close();

    public extern void CopyTo(Stream destination);

    public extern void Dispose();

    protected virtual extern void Dispose(bool disposing);

    public abstract void Flush();

    public abstract long Seek(long offset, SeekOrigin origin);

    public abstract void SetLength(long value);

    public abstract int Read(SpanByte buffer);

    public abstract int Read(byte[] buffer, int offset, int count);

    public virtual extern int ReadByte();

    public abstract void Write(byte[] buffer, int offset, int count);

    public virtual extern void WriteByte(byte value);
}
