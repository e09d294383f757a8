using System.Collections.Generic;
using System.IO;
using System.Linq;
using BinNode.RuleCheck.Shells;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Architecture.Tests.Contracts;

/// <summary>The contract assemblies declare nothing that the real nanoFramework API does not have.</summary>
[TestClass]
public class ContractTests
{
    private static readonly string Lists = Path.GetFullPath(Repository.Absolute("..", "shared", "nano-api"));
    private static readonly NanoPackages Packages = new(Repository.Absolute("tools", "Build", "NanoVersions.props"), Repository.Absolute("tools", "NanoApi", "NanoApi.csproj"));

    [TestMethod]
    public void Every_member_exists_in_the_real_api()
    {
        if (!Directory.Exists(Lists))
        {
            Assert.Inconclusive("The list of the real API is not beside this working copy, so the contracts were not compared with it.");
        }

        Offences.AssertNone(Packages.Contracts.SelectMany(NotReal));
    }

    [TestMethod]
    public void A_member_that_does_not_exist_would_be_seen()
    {
        string[] ids = [.. ContractApi.Ids("mscorlib")];
        Assert.Contains("M:System.String.Substring(System.Int32,System.Int32)", ids);
        Assert.Contains("P:System.String.Chars(System.Int32)", ids);
        Assert.Contains("M:System.Byte.TryParse(System.String,System.Byte@)", ids);
        Assert.DoesNotContain("M:System.String.Replace(System.Char,System.Char)", ids);
    }

    [TestMethod]
    public void Every_contract_has_a_pinned_package()
    {
        foreach (string assembly in Packages.Contracts)
        {
            Assert.AreNotEqual(string.Empty, Packages.PackageOf(assembly).Version);
        }
    }

    private static IEnumerable<string> NotReal(string assembly)
    {
        HashSet<string> real = [.. File.ReadAllLines(Path.Combine(Lists, assembly + ".txt"))];
        string[] declared = [.. ContractApi.Ids(assembly)];
        Assert.IsNotEmpty(declared);
        return declared.Where(id => !real.Contains(id)).Select(id => $"{assembly} declares {id}, which nanoFramework does not have.");
    }
}
