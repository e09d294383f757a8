namespace System.IO;

public static class Path
{
    public static readonly char DirectorySeparatorChar;

    public static readonly char AltDirectorySeparatorChar;

    public static readonly char VolumeSeparatorChar;

    public static readonly char PathSeparator;

    public static extern string ChangeExtension(string path, string extension);

    public static extern string Combine(string path1, string path2);

    public static extern string GetDirectoryName(string path);

    public static extern string GetExtension(string path);

    public static extern string GetFileName(string path);

    public static extern string GetFileNameWithoutExtension(string path);

    public static extern string GetFullPath(string path);

    public static extern char[] GetInvalidFileNameChars();

    public static extern char[] GetInvalidPathChars();

    public static extern string GetPathRoot(string path);

    public static extern bool HasExtension(string path);

    public static extern bool IsPathRooted(string path);
}
