namespace BinNode.Guides;

/// <summary>Writes the generated parts of the guides, or checks that they are what the programs say today.</summary>
public static class Program
{
    private const string Begin = "<!-- generated: dotnet run --project tools/Guides -- --write -->\n";
    private const string End = "<!-- end of the generated part -->";

    /// <summary>0 done or up to date; 1 stale; 2 wrong arguments.</summary>
    public static int Main(string[] args)
    {
        if (args is not (["--write"] or ["--check"]))
        {
            Console.Error.WriteLine("Expected --write or --check, at the root of the repository.");
            return 2;
        }

        Dictionary<string, string> files = [];
        string console = Path.Combine("firmware", "CONSOLE.md");
        files[console] = Fill(Read(console), ConsoleDoc.Markdown());
        foreach ((string name, string svg) in Pictures.Draw())
        {
            files[Path.Combine("firmware", "guides", "pictures", name)] = svg;
        }

        return args[0] == "--write" ? Write(files) : Check(files);
    }

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) : "";

    private static string Fill(string document, string part)
    {
        int begin = document.IndexOf(Begin, StringComparison.Ordinal);
        int end = document.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? throw new InvalidOperationException("firmware/CONSOLE.md has lost its marks of the generated part.")
            : document[..(begin + Begin.Length)] + "\n" + part + "\n" + document[end..];
    }

    private static int Write(Dictionary<string, string> files)
    {
        foreach ((string path, string text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Console.Out.WriteLine($"{files.Count} files written.");
        return 0;
    }

    private static int Check(Dictionary<string, string> files)
    {
        List<string> stale = [.. files.Where(f => Read(f.Key) != f.Value).Select(f => f.Key)];
        foreach (string path in stale)
        {
            Console.Error.WriteLine($"{path} is stale: run \"dotnet run --project tools/Guides -- --write\".");
        }

        Console.Out.WriteLine($"{files.Count - stale.Count} of {files.Count} files are up to date.");
        return stale.Count == 0 ? 0 : 1;
    }
}
