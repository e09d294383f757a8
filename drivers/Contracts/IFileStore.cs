namespace BinNode.Contracts;

/// <summary>
/// The files that survive deep sleep. On the ESP32: LittleFS, 256 KB, shared with the network configuration.
/// A write is committed when the file is closed; each of the writing calls closes it before it returns.
/// Names are flat, at most 12 characters of a-z, 0-9 and '.', and never end in ".sys".
/// </summary>
public interface IFileStore
{
    /// <summary>Reads a part of a file.</summary>
    /// <param name="name">File name.</param>
    /// <param name="position">First byte of the file to read.</param>
    /// <param name="into">Buffer of the caller.</param>
    /// <param name="offset">First place in the buffer.</param>
    /// <param name="count">Most bytes to read.</param>
    /// <param name="read">Bytes read; fewer than <paramref name="count"/> only at the end of the file.</param>
    FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read);

    /// <summary>Replaces the whole content of a file, creating it when it is missing. An existing file keeps its old content when power fails before the close; a new one may be left empty.</summary>
    FileStatus Write(string name, byte[] from, int offset, int count);

    /// <summary>Adds bytes at the end of a file, creating it when it is missing.</summary>
    FileStatus Append(string name, byte[] from, int offset, int count);

    /// <summary>Removes a file.</summary>
    FileStatus Delete(string name);

    /// <summary>Length of a file in bytes.</summary>
    FileStatus TryGetLength(string name, out int bytes);

    /// <summary>Names of the firmware's own files, in no order. Empty when there are none or the file system failed.</summary>
    string[] List();
}
