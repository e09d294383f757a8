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
    /// <summary>What all own assemblies may take together. The goal is 98,304 bytes; until it is reached this may only be lowered.</summary>
    private const int MostBytes = 180_000;

    // The Hcsr04 binding is no part of the image unless a build chooses it.
    private static readonly string[] Outputs = [.. Repository.DeviceProjects.Select(Repository.NanoOutput).Where(path => !path.EndsWith("BinNode.Hcsr04.dll", StringComparison.Ordinal))];

    [TestMethod]
    public void Own_assemblies_keep_within_their_room()
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

    private static int SizeOf(string pathOrSource)
    {
        if (pathOrSource.EndsWith(".dll", StringComparison.Ordinal))
        {
            using CheckedAssembly assembly = CheckedAssembly.Load(pathOrSource);
            return PeSize.Of(assembly);
        }

        return Rules.Snippet.Open(pathOrSource, PeSize.Of);
    }
}
