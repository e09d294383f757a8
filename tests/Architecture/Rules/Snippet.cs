using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BinNode.RuleCheck.Il;
using BinNode.RuleCheck.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace BinNode.Architecture.Tests.Rules;

/// <summary>Device code compiled in memory against the contract assemblies and put to the rules.</summary>
internal static class Snippet
{
    /// <summary>The findings of the rules on sources that compile.</summary>
    public static IReadOnlyList<Finding> Check(string source, string assembly = "BinNode.Core", params string[] references) =>
        Open(source, RuleBook.Check, assembly, references);

    /// <summary>What a check says of sources that compile.</summary>
    public static T Open<T>(string source, Func<CheckedAssembly, T> check, string assembly = "BinNode.Core", params string[] references)
    {
        (EmitResult result, MemoryStream image, MemoryStream symbols) = Compile(source, assembly, references);
        if (!result.Success)
        {
            throw new InvalidOperationException($"The snippet does not compile: {string.Join(" ", result.Diagnostics)}");
        }

        using CheckedAssembly opened = new(image, symbols);
        return check(opened);
    }

    /// <summary>The compiler's errors on sources that the contract assemblies refuse.</summary>
    public static IReadOnlyList<string> Errors(string source) =>
        [.. Compile(source, "BinNode.Core", []).Result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.ToString())];

    private static (EmitResult Result, MemoryStream Image, MemoryStream Symbols) Compile(string source, string assembly, string[] references)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp13), path: "Snippet.cs", encoding: System.Text.Encoding.UTF8);
        IEnumerable<MetadataReference> contracts = references.Prepend("mscorlib")
            .Select(name => MetadataReference.CreateFromFile(Repository.Absolute("tools", "NanoApi", "bin", name + ".dll")));
        CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release);
        CSharpCompilation compilation = CSharpCompilation.Create(assembly, [tree], contracts, options);
        MemoryStream image = new();
        MemoryStream symbols = new();
        EmitResult result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, runtimeMetadataVersion: "v4.0.30319"));
        image.Position = 0;
        symbols.Position = 0;
        return (result, image, symbols);
    }
}
