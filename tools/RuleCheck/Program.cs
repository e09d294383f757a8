using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using BinNode.RuleCheck.Solution;

namespace BinNode.RuleCheck;

/// <summary>The build's own checks. Exit codes: 0 all rules hold, 1 a rule is broken, 2 the arguments are wrong.</summary>
public static class Program
{
    /// <summary>Runs one check.</summary>
    public static int Main(string[] args) => args switch
    {
        ["solution", string path] => Report(SolutionFile.Load(path).Problems(), "dotnet run --project tools/RuleCheck -- solution BinNodeFirmware.sln --write puts the rows right."),
        ["solution", string path, "--write"] => Write(path),
        _ => Usage(),
    };

    private static int Write(string path)
    {
        File.WriteAllText(path, SolutionFile.Load(path).Normalised(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return 0;
    }

    private static int Report(IReadOnlyList<string> problems, string remedy)
    {
        foreach (string problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        if (problems.Count > 0)
        {
            Console.Error.WriteLine(remedy);
        }

        return problems.Count == 0 ? 0 : 1;
    }

    private static int Usage()
    {
        Console.Error.WriteLine("Usage: rulecheck solution FILE [--write]");
        return 2;
    }
}
