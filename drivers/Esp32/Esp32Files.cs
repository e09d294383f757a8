using System;
using System.IO;
using BinNode.Contracts;

namespace BinNode.Esp32;

/// <summary>
/// The files of the internal drive I:, LittleFS in 256 KB. Flush does not commit there, closing does. A file that is overwritten keeps its
/// old content until the close. When the drive is full the native driver may say so, or may drop the bytes without a word:
/// so the length is checked before the close.
/// </summary>
public sealed class Esp32Files : IFileStore
{
    private const string Root = "I:\\";
    private const int MaxNameLength = 12;

    /// <inheritdoc />
    public FileStatus Read(string name, int position, byte[] into, int offset, int count, out int read)
    {
        read = 0;
        FileStream file = null;
        FileStatus status = FileStatus.Ok;
        try
        {
            file = new FileStream(Root + name, FileMode.Open, FileAccess.Read);
            if (position > 0)
            {
                file.Position = position;
            }

            read = ReadAll(file, into, offset, count);
        }
        catch (IOException failure)
        {
            status = failure.ErrorCode == IOException.IOExceptionErrorCode.FileNotFound ? FileStatus.NotFound : FileStatus.Failed;
        }
        catch (Exception)
        {
            status = FileStatus.Failed;
        }

        return Close(file) || status != FileStatus.Ok ? status : FileStatus.Failed;
    }

    /// <inheritdoc />
    public FileStatus Write(string name, byte[] from, int offset, int count) => Put(name, FileMode.Create, from, offset, count);

    /// <inheritdoc />
    public FileStatus Append(string name, byte[] from, int offset, int count) => Put(name, FileMode.Append, from, offset, count);

    /// <inheritdoc />
    public FileStatus Delete(string name)
    {
        try
        {
            if (!File.Exists(Root + name))
            {
                return FileStatus.NotFound;
            }

            File.Delete(Root + name);
            return FileStatus.Ok;
        }
        catch (Exception)
        {
            return FileStatus.Failed;
        }
    }

    /// <inheritdoc />
    public FileStatus TryGetLength(string name, out int bytes)
    {
        bytes = 0;
        try
        {
            if (!File.Exists(Root + name))
            {
                return FileStatus.NotFound;
            }

            bytes = (int)new FileInfo(Root + name).Length;
            return FileStatus.Ok;
        }
        catch (Exception)
        {
            return FileStatus.Failed;
        }
    }

    /// <inheritdoc />
    public string[] List()
    {
        try
        {
            return OwnNames(Directory.GetFiles(Root));
        }
        catch (Exception)
        {
            return new string[0];
        }
    }

    /// <summary>A full drive shows as a failure of the write, or as a file that is shorter than it should be. Either way nothing was committed yet.</summary>
    private static FileStatus Put(string name, FileMode mode, byte[] from, int offset, int count)
    {
        FileStream file = null;
        FileStatus status = FileStatus.Failed;
        try
        {
            file = new FileStream(Root + name, mode, FileAccess.Write);
            long expected = file.Length + count;
            status = FileStatus.Full;
            file.Write(from, offset, count);
            if (file.Length == expected)
            {
                status = FileStatus.Ok;
            }
        }
        catch (Exception)
        {
            // The status says how far it came.
        }

        return Close(file) || status != FileStatus.Ok ? status : FileStatus.Failed;
    }

    private static int ReadAll(FileStream file, byte[] into, int offset, int count)
    {
        int total = 0;
        while (total < count)
        {
            int got = file.Read(into, offset + total, count - total);
            if (got <= 0)
            {
                break;
            }

            total += got;
        }

        return total;
    }

    private static bool Close(FileStream file)
    {
        try
        {
            file?.Close();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>The drive also holds the network configuration (con_...); its names are none that this store would write.</summary>
    private static string[] OwnNames(string[] paths)
    {
        int count = 0;
        for (int i = 0; i < paths.Length; i++)
        {
            string name = paths[i].Substring(paths[i].LastIndexOf('\\') + 1);
            if (IsOwn(name))
            {
                paths[count++] = name;
            }
        }

        string[] own = new string[count];
        Array.Copy(paths, own, count);
        return own;
    }

    private static bool IsOwn(string name)
    {
        foreach (char c in name)
        {
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.')
            {
                return false;
            }
        }

        return name.Length <= MaxNameLength;
    }
}
