using BinNode.VirtualBoard;

namespace NanoBcl.IO;

public static class File
{
    public static bool Exists(string path) => CurrentBoard.Host.Files.Exists(path);

    public static void Delete(string path) => CurrentBoard.Host.Files.Delete(path);

    public static void Move(string sourceFileName, string destFileName) => CurrentBoard.Host.Files.Move(sourceFileName, destFileName);
}
