using System;
using System.IO;
using System.Linq;
using BinNode.RuleCheck.Il;
using BinNode.RuleCheck.Size;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Architecture.Tests.Size;

/// <summary>What the node loads at every wake does not grow unnoticed.</summary>
[TestClass]
public class SizeTests
{
    /// <summary>What the own code of a node on Wi-Fi may take: 96 KB.</summary>
    private const int MostImageBytes = 98_304;

    /// <summary>What that of a node with a modem takes, its driver included, may only go down.</summary>
    private const int MostModemImageBytes = 126_500;

    /// <summary>What the separate assemblies of the image with both links take together may only go down.</summary>
    private const int MostBytes = 178_000;

    // The Hcsr04 binding is no part of the image unless a build chooses it.
    private static readonly string[] Outputs = [.. Repository.DeviceProjects.Select(Repository.NanoOutput).Where(path => !path.EndsWith("BinNode.Hcsr04.dll", StringComparison.Ordinal))];

    [TestMethod]
    public void The_image_for_wifi_keeps_within_its_budget() =>
        Assert.IsLessThanOrEqualTo(MostImageBytes, SizeOf(Linked("Wifi")), "The linked image grew beyond 96 KB, and each byte is loaded at every wake. Make room, or leave it out.");

    [TestMethod]
    public void The_image_for_a_modem_does_not_grow() =>
        Assert.IsLessThanOrEqualTo(MostModemImageBytes, SizeOf(Linked("Cellular")) + Outputs.Where(path => path.EndsWith("Contracts.dll", StringComparison.Ordinal) || path.EndsWith("Cellular.dll", StringComparison.Ordinal)).Sum(SizeOf));

    [TestMethod]
    public void Separate_assemblies_do_not_grow()
    {
        (string Name, int Bytes)[] sizes = [.. Outputs.Select(path => (Path.GetFileName(path), SizeOf(path)))];
        string list = string.Join(", ", sizes.Select(size => $"{size.Name} {size.Bytes}"));
        Assert.IsGreaterThanOrEqualTo(8, sizes.Length);
        Assert.IsLessThanOrEqualTo(MostBytes, sizes.Sum(size => size.Bytes), $"The .pe files of the node grew: {list}. Make room, or leave it out.");
    }

    [TestMethod]
    public void Every_part_of_an_assembly_counts()
    {
        int empty = SizeOf("class A { }");
        Assert.IsGreaterThan(empty, SizeOf("class A { } class B { }"));
        Assert.IsGreaterThan(empty, SizeOf("class A { int field; }"));
        Assert.AreEqual(SizeOf("class A { string Text() => \"\"; }") + 21, SizeOf("class A { string Text() => \"twenty characters ..\"; }"));
        Assert.AreEqual(SizeOf("class A { enum E { } }"), SizeOf("class A { enum E { One, Two } }"));
    }

    private static string Linked(string link) => Path.Combine(
        Path.GetDirectoryName(Repository.NanoOutput(Repository.Absolute("firmware", "Images", link, $"{link}Image.csproj")))!, "linked", $"BinNode.{link}Image.exe");

    private static int SizeOf(string pathOrSource)
    {
        if (File.Exists(pathOrSource))
        {
            using CheckedAssembly assembly = CheckedAssembly.Load(pathOrSource);
            return PeSize.Of(assembly);
        }

        return Rules.Snippet.Open(pathOrSource, PeSize.Of);
    }
}
