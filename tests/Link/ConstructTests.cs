using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Link.Tests;

/// <summary>Every construct that a careless linker would break prints the same before and after.</summary>
[TestClass]
public class ConstructTests
{
    public static IEnumerable<object[]> All => Constructs.All.Concat(HardConstructs.All).Select(construct => new object[] { construct.Name, construct.Source });

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Linked_it_prints_the_same(string name, string source)
    {
        using Scratch scratch = new();
        Application plain = Application.Compile(scratch.Folder, [Constructs.Frame(source)]);
        string printed = plain.Run();
        Assert.AreNotEqual(string.Empty, printed, name);
        Assert.AreEqual(printed, plain.Link().Run(), name);
    }

    [TestMethod]
    public void Linking_leaves_little()
    {
        using Scratch scratch = new();
        Application plain = Application.Compile(scratch.Folder, [Constructs.Frame("""
            interface IClock { int Now { get; } }
            sealed class RealClock : IClock { public int Now => 7; public int NeverUsed() => 8; }
            enum Mood { Good = 3 }
            static class Helper { public static int Once(int a) => a + 1; }
            sealed class NeverMade { public int field; }
            """ + "static class T { public static void Main() { IClock clock = new RealClock(); Mood mood = Mood.Good; Console.WriteLine(Helper.Once(clock.Now) + (int)mood); } }")]);
        Application linked = plain.Link();
        Assert.AreEqual("11", linked.Run().Trim());
        Assert.IsFalse(linked.Look(module => module.GetTypes().Any(type => type.IsInterface || type.IsEnum)), "the interface or the enumeration is still there");
        Assert.IsLessThanOrEqualTo(4, linked.Look(module => module.GetTypes().Sum(type => type.Methods.Count)), "Main, two constructors and a getter are the most that may be left");
        Assert.IsTrue(linked.Look(module => module.GetTypes().Where(type => type.Name[0] != '<').All(type => type.Name.Length <= 2)), "a name is long");
    }

    [TestMethod]
    public void What_another_assembly_asks_for_keeps_its_name()
    {
        using Scratch scratch = new();
        Application linked = Application.Compile(scratch.Folder, [Constructs.Frame("""
            class Base { public virtual void Dispose() { Console.WriteLine("gone"); } }
            sealed class Thing : Base, IDisposable { public override string ToString() => "thing"; }
            static class T { public static void Main() { using (Thing thing = new Thing()) { Console.WriteLine(thing); } } }
            """)]).Link();
        string[] names = linked.Look(module => module.GetTypes().SelectMany(type => type.Methods).Select(method => method.Name).ToArray());
        CollectionAssert.IsSubsetOf(new[] { "ToString", "Dispose" }, names);
    }
}
