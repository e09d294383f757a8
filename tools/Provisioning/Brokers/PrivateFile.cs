namespace BinNode.Provisioning.Brokers;

/// <summary>Files that only their owner may read.</summary>
internal static class PrivateFile
{
    internal static void Write(string path, string text)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using StreamWriter file = new(path, options);
        file.Write(text);
    }
}
