using System.IO;

namespace BinNode.VirtualBoard;

/// <summary>The flash file system.</summary>
public interface IFileHost
{
    /// <summary>Opens a file. Throws IOException as the platform does.</summary>
    IHostFile Open(string path, FileMode mode, FileAccess access);

    /// <summary>True when there is such a file.</summary>
    bool Exists(string path);

    /// <summary>Removes a file; does nothing when there is none.</summary>
    void Delete(string path);

    /// <summary>Renames a file. Throws when the target exists.</summary>
    void Move(string from, string to);

    /// <summary>Full names of the files in a folder.</summary>
    string[] List(string folder);

    /// <summary>Committed length of a file.</summary>
    long Length(string path);
}
