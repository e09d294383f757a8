namespace BinNode.Tests.Bench;

/// <summary>A folder for one test.</summary>
internal sealed class Scratch : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("binnode-").FullName;

    internal string this[string name] => Path.Combine(Folder, name);

    internal string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Folder, true);
}
