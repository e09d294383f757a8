namespace System.IO;

public sealed class FileInfo : FileSystemInfo
{
    public extern FileInfo(string fileName);

    public override extern string Name { get; }

    public extern long Length { get; }

    public extern string DirectoryName { get; }

    public extern DirectoryInfo Directory { get; }

    public override extern bool Exists { get; }

    public extern FileStream Create();

    public override extern void Delete();

    protected override extern void HandleRefreshError();

    public override extern string ToString();
}
