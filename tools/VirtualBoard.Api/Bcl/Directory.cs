using BinNode.VirtualBoard;

namespace NanoBcl.IO;

public static class Directory
{
    public static string[] GetFiles(string path) => CurrentBoard.Host.Files.List(path);
}
