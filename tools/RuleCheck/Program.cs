using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using BinNode.RuleCheck.Il;
using BinNode.RuleCheck.Rules;
using BinNode.RuleCheck.Shells;
using BinNode.RuleCheck.Size;
using BinNode.RuleCheck.Solution;

namespace BinNode.RuleCheck;

/// <summary>The build's own checks. Exit codes: 0 all rules hold, 1 a rule is broken, 2 the arguments are wrong.</summary>
public static class Program
{
    private const int MostSentences = 20;

    /// <summary>Runs one check.</summary>
    public static int Main(string[] args) => args switch
    {
        ["assembly", string path] => CheckAssembly(path),
        ["shells", string root] => CheckShells(new ShellWriter(Path.GetFullPath(root))),
        ["shells", string root, "--write"] => WriteShells(new ShellWriter(Path.GetFullPath(root))),
        ["solution", string path] => CheckSolution(path),
        ["solution", string path, "--write"] => WriteSolution(path),
        ["size", .. string[] paths] when paths.Length > 0 => PrintSizes(paths),
        _ => Usage(),
    };

    private static int CheckAssembly(string path)
    {
        using CheckedAssembly assembly = CheckedAssembly.Load(path);
        return Report(RuleBook.Check(assembly).Select(finding => finding.AsBuildError));
    }

    private static int PrintSizes(string[] paths)
    {
        int sum = 0;
        foreach (string path in paths)
        {
            using CheckedAssembly assembly = CheckedAssembly.Load(path);
            int bytes = PeSize.Of(assembly);
            Console.WriteLine($"{bytes,8} {assembly.Name}");
            sum += bytes;
        }

        Console.WriteLine($"{sum,8} together");
        return 0;
    }

    private static int CheckShells(ShellWriter shells)
    {
        int exitCode = Report(shells.Problems());
        if (exitCode != 0)
        {
            Console.Error.WriteLine("dotnet run --project tools/RuleCheck -- shells . --write puts the device projects right.");
        }

        return exitCode;
    }

    private static int WriteShells(ShellWriter shells)
    {
        shells.Write();
        return 0;
    }

    private static int CheckSolution(string path)
    {
        int exitCode = Report(SolutionFile.Load(path).Problems());
        if (exitCode != 0)
        {
            Console.Error.WriteLine("dotnet run --project tools/RuleCheck -- solution BinNodeFirmware.sln --write puts the rows right.");
        }

        return exitCode;
    }

    private static int WriteSolution(string path)
    {
        string root = Path.GetDirectoryName(Path.GetFullPath(path))!;
        SolutionFile solution = SolutionFile.Load(path);
        solution.Match([.. ProjectFiles(root).Select(file => Path.GetRelativePath(root, file).Replace('/', '\\'))]);
        File.WriteAllText(path, solution.Normalised(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return 0;
    }

    private static IEnumerable<string> ProjectFiles(string root) => new[] { "firmware", "drivers", "tests", "tools" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder), "*.*proj", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".csproj" or ".nfproj");

    private static int Report(IEnumerable<string> problems)
    {
        string[] all = [.. problems];
        foreach (string problem in all.Take(MostSentences))
        {
            Console.Error.WriteLine(problem);
        }

        if (all.Length > MostSentences)
        {
            Console.Error.WriteLine($"And {all.Length - MostSentences} more.");
        }

        return all.Length == 0 ? 0 : 1;
    }

    private static int Usage()
    {
        Console.Error.WriteLine("Usage: rulecheck assembly FILE | rulecheck size FILE... | rulecheck shells ROOT [--write] | rulecheck solution FILE [--write]");
        return 2;
    }
}
