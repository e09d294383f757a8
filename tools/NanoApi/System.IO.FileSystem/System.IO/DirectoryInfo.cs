namespace System.IO;

public sealed class DirectoryInfo : FileSystemInfo
{
    public extern DirectoryInfo(string path);

    public override extern string Name { get; }

    public override extern bool Exists { get; }

    public extern DirectoryInfo Root { get; }

    public extern DirectoryInfo Parent { get; }

    public extern void Create();

    public extern DirectoryInfo CreateSubdirectory(string path);

    public extern FileInfo[] GetFiles();

    public extern DirectoryInfo[] GetDirectories();

    public extern void MoveTo(string destDirName);

    public override extern void Delete();

    public extern void Delete(bool recursive);

    protected override extern void HandleRefreshError();

    public override extern string ToString();
}
