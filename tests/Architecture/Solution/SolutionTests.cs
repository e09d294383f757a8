using System.Linq;
using BinNode.RuleCheck.Solution;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Architecture.Tests.Solution;

/// <summary>The one solution serves two worlds.</summary>
[TestClass]
public class SolutionTests
{
    private static readonly string Path = Repository.Absolute("BinNodeFirmware.sln");

    [TestMethod]
    public void Rows_are_right() => Offences.AssertNone(
        SolutionFile.Load(Path).Problems(), "dotnet run --project tools/RuleCheck -- solution BinNodeFirmware.sln --write puts them right.");

    [TestMethod]
    public void Every_project_is_in_it()
    {
        string[] listed = [.. SolutionFile.Load(Path).Projects.Where(project => project.Path.EndsWith(".csproj")).Select(project => project.Path.Replace('\\', '/'))];
        CollectionAssert.AreEquivalent(Repository.Files(".", "*.csproj").Select(Repository.Relative).ToArray(), listed);
    }

    [TestMethod]
    [DataRow(".Debug|Any CPU.ActiveCfg = Debug|Any CPU", ".Debug|x64.Build.0 = Debug|Any CPU", DisplayName = "a platform that the solution does not have")]
    [DataRow(".Device Debug|Any CPU.ActiveCfg = Debug|Any CPU", ".Device Debug|Any CPU.Build.0 = Debug|Any CPU", DisplayName = "an SDK project built for the device")]
    public void A_wrong_row_is_named(string row, string wrong)
    {
        string solution = SolutionFile.Load(Path).Normalised();
        string broken = solution.Replace(Core(solution) + row, Core(solution) + wrong);
        Assert.AreNotEqual(solution, broken);
        Assert.Contains($"The solution has the row 'firmware\\Core\\Core.csproj{wrong}' and must not.", SolutionFile.Parse(broken).Problems());
    }

    [TestMethod]
    public void A_device_project_built_on_the_host_is_named()
    {
        SolutionFile solution = SolutionFile.Load(Path);
        string node = solution.Projects.Single(project => project.Path.EndsWith("Node.nfproj")).Id;
        const string Row = ".Debug|Any CPU.ActiveCfg = Debug|Any CPU";
        string broken = solution.Normalised().Replace(node + Row, $"{node}{Row}\r\n\t\t{node}.Debug|Any CPU.Build.0 = Debug|Any CPU");
        Assert.HasCount(1, SolutionFile.Parse(broken).Problems());
    }

    [TestMethod]
    public void Normalising_twice_changes_nothing()
    {
        string once = SolutionFile.Load(Path).Normalised();
        Assert.AreEqual(once, SolutionFile.Parse(once).Normalised());
    }

    private static string Core(string solution) => SolutionFile.Parse(solution).Projects.Single(project => project.Path.EndsWith("Core.csproj")).Id;
}
