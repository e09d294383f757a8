namespace BinNode.VirtualBoard;

/// <summary>An open file. What is written is committed by <see cref="Close"/> and by nothing else.</summary>
public interface IHostFile
{
    /// <summary>Length with what was written and is not committed yet.</summary>
    long Length { get; }

    /// <summary>Next byte to read or write.</summary>
    long Position { get; set; }

    /// <summary>Reads; 0 at the end.</summary>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>Writes.</summary>
    void Write(byte[] buffer, int offset, int count);

    /// <summary>Cuts or extends.</summary>
    void SetLength(long length);

    /// <summary>Commits and closes.</summary>
    void Close();
}
