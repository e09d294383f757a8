using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace BinNode.RuleCheck.Shells;

/// <summary>Writes what Visual Studio and VS Code build for the device: an nfproj and a packages.config for each project.</summary>
/// <param name="root">The folder of the solution.</param>
public sealed class ShellWriter(string root)
{
    private readonly NanoPackages packages = new(Path.Combine(root, "tools/Build/NanoVersions.props"), Path.Combine(root, "tools/NanoApi/NanoApi.csproj"));

    /// <summary>Every project that is built for the device, in order of path.</summary>
    public IEnumerable<DeviceProject> Projects => new[] { "firmware", "drivers" }
        .SelectMany(folder => Directory.GetDirectories(Path.Combine(root, folder)))
        .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
        .Append(Path.Combine(root, "tests/Portable/Portable.csproj"))
        .Order(System.StringComparer.Ordinal)
        .Select(DeviceProject.Load);

    /// <summary>What each file of the shells should hold.</summary>
    public IReadOnlyDictionary<string, string> Files()
    {
        Dictionary<string, string> files = [];
        foreach (DeviceProject project in Projects)
        {
            files[project.ShellPath] = ShellTemplate.Project(project, References(project));
            files[Path.Combine(Path.GetDirectoryName(project.ShellPath)!, "packages.config")] = ShellTemplate.Packages(PackagesOf(project));
        }

        return files;
    }

    /// <summary>The files that differ from what they should hold, one sentence each.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. Files().Where(file => Read(file.Key) != file.Value).Select(file => $"{Path.GetRelativePath(root, file.Key)} does not match its SDK project.")];

    /// <summary>Writes the files that differ.</summary>
    public void Write()
    {
        foreach ((string path, string text) in Files().Where(file => Read(file.Key) != file.Value))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n") : string.Empty;

    private IEnumerable<string> References(DeviceProject project)
    {
        foreach (string assembly in project.Assemblies(packages))
        {
            yield return ShellTemplate.Reference(assembly, packages.PackageOf(assembly), $"{assembly}.dll");
            if (assembly == "nanoFramework.TestFramework")
            {
                yield return ShellTemplate.Reference("nanoFramework.UnitTestLauncher", packages.PackageOf(assembly), "nanoFramework.UnitTestLauncher.exe");
            }
        }
    }

    private IEnumerable<NanoPackage> PackagesOf(DeviceProject project) =>
        project.Assemblies(packages).Select(packages.PackageOf).Distinct().OrderBy(package => package.Id, System.StringComparer.OrdinalIgnoreCase);
}
