using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;

namespace BinNode.Link.Tests;

/// <summary>A program compiled for desktop .NET, run as it is or linked; what it prints is what it does.</summary>
internal sealed class Application(string path)
{
    private static readonly string[] Platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
    private static readonly object ConsoleGate = new();

    /// <summary>Folders of the assemblies that a program refers to.</summary>
    public static string[] ReferenceFolders { get; } = [.. Platform.Select(file => Path.GetDirectoryName(file)!).Distinct()];

    /// <summary>Compiles sources into an executable of a folder.</summary>
    public static Application Compile(string folder, IEnumerable<string> sources, OutputKind kind = OutputKind.ConsoleApplication)
    {
        CSharpParseOptions parse = new(LanguageVersion.CSharp13);
        CSharpCompilation compilation = CSharpCompilation.Create("App", sources.Select(source => CSharpSyntaxTree.ParseText(source, parse)),
            Platform.Select(file => MetadataReference.CreateFromFile(file)), new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release));
        string path = Path.Combine(folder, "App.dll");
        EmitResult result = compilation.Emit(path);
        return result.Success ? new Application(path) : throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(10)));
    }

    /// <summary>The same, linked.</summary>
    public Application Link()
    {
        string linked = Path.ChangeExtension(path, ".linked.dll");
        Linker.Link(path, linked, ReferenceFolders);
        return new Application(linked);
    }

    /// <summary>Runs Main and returns what it prints.</summary>
    public string Run()
    {
        AssemblyLoadContext context = new("App", isCollectible: true);
        using MemoryStream image = new(File.ReadAllBytes(path));
        Assembly assembly = context.LoadFromStream(image);
        lock (ConsoleGate)
        {
            TextWriter before = Console.Out;
            using StringWriter printed = new();
            Console.SetOut(printed);
            try
            {
                assembly.EntryPoint!.Invoke(null, assembly.EntryPoint.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(before);
                context.Unload();
            }

            return printed.ToString();
        }
    }

    /// <summary>Looks into it.</summary>
    public T Look<T>(Func<ModuleDefinition, T> at)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path);
        return at(module);
    }
}
