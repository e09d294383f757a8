using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Link.Tests;

/// <summary>What cannot be linked is refused with a sentence.</summary>
[TestClass]
public class ErrorTests
{
    [TestMethod]
    public void A_library_has_no_beginning()
    {
        using Scratch scratch = new();
        Application.Compile(scratch.Folder, ["public class A { }"], OutputKind.DynamicallyLinkedLibrary);
        Refused(1, "has no Main", Path.Combine(scratch.Folder, "App.dll"), Path.Combine(scratch.Folder, "out.dll"), Application.ReferenceFolders[0]);
    }

    [TestMethod]
    public void A_text_is_no_assembly()
    {
        using Scratch scratch = new();
        string file = Path.Combine(scratch.Folder, "text.dll");
        File.WriteAllText(file, "no assembly");
        Refused(1, "error LINK", file, Path.Combine(scratch.Folder, "out.dll"), scratch.Folder);
    }

    [TestMethod]
    public void A_reference_that_is_nowhere_is_named()
    {
        using Scratch scratch = new();
        Application.Compile(scratch.Folder, [Constructs.Frame("sealed class D : IDisposable { public void Dispose() { } } static class T { public static void Main() { new D().Dispose(); } }")]);
        Refused(1, "System.", Path.Combine(scratch.Folder, "App.dll"), Path.Combine(scratch.Folder, "out.dll"), scratch.Folder);
    }

    [TestMethod]
    [DataRow("generic", "sealed class Box<T> { public T V; } static class T { public static void Main() { Console.Write(new Box<int>().V); } }")]
    [DataRow("generic", "static class T { static T1 Same<T1>(T1 v) => v; public static void Main() { Console.Write(Same(1)); } }")]
    [DataRow("more than one dimension", "static class T { static int At(int[,] all) => all[0, 0]; public static void Main() { Console.Write(At(new int[1, 1])); } }")]
    public void What_the_device_has_not_is_named(string sentence, string source)
    {
        using Scratch scratch = new();
        Application.Compile(scratch.Folder, [Constructs.Frame(source)]);
        Refused(1, sentence, [Path.Combine(scratch.Folder, "App.dll"), Path.Combine(scratch.Folder, "out.dll"), .. Application.ReferenceFolders]);
    }

    [TestMethod]
    public void Overloads_by_enumeration_are_named()
    {
        using Scratch scratch = new();
        Application.Compile(scratch.Folder, [Constructs.Frame("enum E { A } sealed class C { public C(int x) { Console.Write(x); } public C(E e) { Console.Write((int)e + 1); } } static class T { public static void Main() { new C(1); new C(E.A); } }")]);
        Refused(1, "an enumeration", [Path.Combine(scratch.Folder, "App.dll"), Path.Combine(scratch.Folder, "out.dll"), .. Application.ReferenceFolders]);
    }

    [TestMethod]
    public void Too_few_arguments_are_explained() => Refused(2, "Usage: nanolink");

    private static void Refused(int exitCode, string sentence, params string[] args)
    {
        TextWriter before = Console.Error;
        using StringWriter printed = new();
        Console.SetError(printed);
        int ended = Program.Main(args);
        Console.SetError(before);
        Assert.AreEqual(exitCode, ended, printed.ToString());
        Assert.Contains(sentence, printed.ToString());
    }
}
