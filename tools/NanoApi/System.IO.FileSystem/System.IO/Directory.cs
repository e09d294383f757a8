namespace System.IO;

public static class Directory
{
    public static extern DirectoryInfo CreateDirectory(string path);

    public static extern void Delete(string path);

    public static extern void Delete(string path, bool recursive);

    public static extern bool Exists(string path);

    public static extern string GetCurrentDirectory();

    public static extern string[] GetFiles(string path);

    public static extern string[] GetDirectories(string path);

    public static extern void Move(string sourceDirName, string destDirName);

    public static extern void SetCurrentDirectory(string path);
}
