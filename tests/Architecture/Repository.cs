using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace BinNode.Architecture.Tests;

/// <summary>The working copy that the tests look at.</summary>
internal static class Repository
{
    private static readonly string[] NotSources = ["bin", "obj", "out", "packages", ".git", "node_modules", "TestResults"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release, as the tests were built.</summary>
    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Configuration").Value!;

    /// <summary>Projects whose sources run on the device; an image has none of its own but its wiring.</summary>
    public static IReadOnlyList<string> DeviceProjects { get; } =
        [.. Files("firmware", "*.csproj").Where(path => !Relative(path).StartsWith("firmware/Images/", StringComparison.Ordinal)).Concat(Files("drivers", "*.csproj")).OrderBy(path => path, StringComparer.Ordinal)];

    /// <summary>An absolute path from one relative to the root.</summary>
    public static string Absolute(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path relative to the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The files of a folder that belong to the repository, by pattern.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
    {
        string start = Absolute(folder);
        return Directory.Exists(start)
            ? Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories).Where(path => !Relative(path).Split('/').Intersect(NotSources).Any())
            : [];
    }

    /// <summary>The netnano1.0 output of a device project.</summary>
    public static string NanoOutput(string project) => Path.Combine(
        Path.GetDirectoryName(project)!, "out", Configuration, "netnano1.0", $"BinNode.{Path.GetFileNameWithoutExtension(project)}.dll");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "BinNodeFirmware.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("BinNodeFirmware.sln is in no folder above the tests.");
    }
}
