using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using BinNode.RuleCheck.Shells;
using BinNode.RuleCheck.Solution;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Architecture.Tests.DeviceShells;

/// <summary>What Visual Studio builds for the device is complete: every project, every file, every reference, one version each.</summary>
[TestClass]
public class ShellTests
{
    private static readonly XNamespace Build = "http://schemas.microsoft.com/developer/msbuild/2003";
    private static readonly ShellWriter Writer = new(Repository.Root);

    public static IEnumerable<object[]> Shells => Writer.Projects.Select(project => new object[] { Repository.Relative(project.ShellPath) });

    [TestMethod]
    public void Shells_match_the_sdk_projects() => Offences.AssertNone(Writer.Problems(), "dotnet run --project tools/RuleCheck -- shells . --write puts them right.");

    [TestMethod]
    public void Every_device_project_has_a_shell() => CollectionAssert.AreEquivalent(
        Repository.DeviceProjects.Select(path => Path.GetFileNameWithoutExtension(path)).Append("NFUnitTest").ToArray(),
        Writer.Projects.Select(project => project.ShellName).ToArray());

    [TestMethod]
    public void Every_shell_is_in_the_solution()
    {
        string[] listed = [.. SolutionFile.Load(Repository.Absolute("BinNodeFirmware.sln")).Projects.Where(project => project.IsNano).Select(project => project.Path.Replace('\\', '/'))];
        CollectionAssert.AreEquivalent(Shells.Select(shell => shell[0]).ToArray(), listed);
    }

    [TestMethod]
    [DynamicData(nameof(Shells))]
    public void A_shell_compiles_every_source_and_nothing_else(string shell)
    {
        string folder = Path.GetDirectoryName(Repository.Absolute(shell))!;
        XElement glob = XDocument.Load(Repository.Absolute(shell)).Descendants(Build + "Compile").First();
        Assert.AreEqual(@"..\**\*.cs", (string?)glob.Attribute("Include"));
        string[] excluded = [.. ((string)glob.Attribute("Exclude")!).Split(';').Select(one => Path.GetFullPath(Path.Combine(folder, one.Replace('\\', '/').Replace("/**", "/"))))];
        string project = Path.GetDirectoryName(folder)!;
        string[] compiled = [.. Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories).Where(file => !excluded.Any(file.StartsWith))];
        string[] sources = [.. Repository.Files(Repository.Relative(project), "*.cs").Where(file => !Repository.Relative(file).StartsWith("tests/Portable/Host/") && !Repository.Relative(file).Contains("/device/"))];
        Assert.IsNotEmpty(sources);
        CollectionAssert.AreEquivalent(sources.Select(Repository.Relative).ToArray(), compiled.Select(Repository.Relative).ToArray());
    }

    [TestMethod]
    [DynamicData(nameof(Shells))]
    public void A_shell_imports_nothing_that_may_be_missing(string shell) => Offences.AssertNone(
        XDocument.Load(Repository.Absolute(shell)).Descendants(Build + "Import")
            .Where(import => (string?)import.Attribute("Condition") != $"Exists('{(string?)import.Attribute("Project")}')")
            .Select(import => import.ToString()));

    [TestMethod]
    [DynamicData(nameof(Shells))]
    public void Packages_and_hint_paths_agree(string shell)
    {
        string[] packages = [.. XDocument.Load(Path.Combine(Path.GetDirectoryName(Repository.Absolute(shell))!, "packages.config")).Descendants("package")
            .Select(package => $"{(string?)package.Attribute("id")}.{(string?)package.Attribute("version")}")];
        string[] hinted = [.. XDocument.Load(Repository.Absolute(shell)).Descendants(Build + "HintPath").Select(hint => hint.Value.Split('\\')[4]).Distinct()];
        CollectionAssert.AreEquivalent(packages, hinted);
    }

    [TestMethod]
    public void Each_nanoFramework_package_has_one_version() => AssertOneVersion(
        Repository.Files(".", "packages.config").SelectMany(file => XDocument.Load(file).Descendants("package"))
            .Select(package => ((string)package.Attribute("id")!, (string)package.Attribute("version")!)));

    [TestMethod]
    public void Each_host_package_has_one_version() => AssertOneVersion(
        Repository.Files(".", "*.csproj").SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .Select(package => ((string)package.Attribute("Include")!, (string)package.Attribute("Version")!)));

    [TestMethod]
    public void The_assembly_version_is_the_product_version()
    {
        string version = XDocument.Load(Repository.Absolute("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Contains($"AssemblyVersion(\"{version}.0\")", File.ReadAllText(Repository.Absolute("tools", "Build", "Nano", "AssemblyVersion.cs")));
    }

    private static void AssertOneVersion(IEnumerable<(string Id, string Version)> packages)
    {
        ILookup<string, string> versions = packages.Distinct().ToLookup(package => package.Id, package => package.Version);
        Assert.IsNotEmpty(versions);
        Offences.AssertNone(versions.Where(package => package.Count() > 1).Select(package => $"{package.Key} is used in versions {string.Join(" and ", package)}: use one."));
    }
}
