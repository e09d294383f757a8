using BinNode.VirtualBoard;

namespace NanoBcl.IO;

public sealed class FileInfo
{
    private readonly string path;

    public FileInfo(string fileName)
    {
        path = fileName;
    }

    public bool Exists => CurrentBoard.Host.Files.Exists(path);

    public long Length => CurrentBoard.Host.Files.Length(path);
}
