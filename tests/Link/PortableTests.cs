using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Link.Tests;

/// <summary>The firmware's portable parts and their tests in one program, linked: all of them pass, and none is left out.</summary>
[TestClass]
public class PortableTests
{
    private static readonly string[] Folders = ["drivers/Contracts", "drivers/Ultrasonic", "drivers/Battery", "drivers/Cellular", "firmware/Core", "tests/TestFramework.Shim", "tests/Portable"];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void All_pass_when_linked()
    {
        using Scratch scratch = new();
        string[] sources = [.. Folders.SelectMany(Sources).Select(File.ReadAllText)];
        string[] calls = [.. sources.SelectMany(Calls)];
        string linked = Application.Compile(scratch.Folder, sources.Append(Caller(calls))).Link().Run();
        TestContext.WriteLine(linked);
        Assert.IsGreaterThan(300, calls.Length);
        Assert.EndsWith($"{calls.Length} passed", linked.Trim());
    }

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !new[] { "obj", "out", "bin", "device", "Host" }.Intersect(Path.GetRelativePath(Path.Combine(Root(), folder), file).Split(Path.DirectorySeparatorChar)).Any());

    // "new BinNode.Portable.Tests.Bin.AlarmTests().Full(1, 2)" for every test and every row of it.
    private static IEnumerable<string> Calls(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        foreach (MethodDeclarationSyntax method in root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => Attributes(method, "TestMethod").Any()))
        {
            TypeDeclarationSyntax type = (TypeDeclarationSyntax)method.Parent!;
            string space = root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString();
            string call = $"new global::{space}.{type.Identifier.Text}().{method.Identifier.Text}";
            AttributeSyntax[] rows = [.. Attributes(method, "DataRow")];
            foreach (string arguments in rows.Length == 0 ? ["()"] : rows.Select(row => row.ArgumentList!.ToString()))
            {
                yield return call + arguments;
            }
        }
    }

    private static IEnumerable<AttributeSyntax> Attributes(MethodDeclarationSyntax method, string name) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => attribute.Name.ToString() == name);

    private static string Caller(string[] calls)
    {
        StringBuilder main = new("static class LinkedTests { static int passed; public static void Main() {\n");
        foreach (string call in calls)
        {
            main.Append($"try {{ {call}; passed++; }} catch (System.Exception wrong) {{ System.Console.WriteLine(@\"{call.Replace("\"", "\"\"")}: \" + wrong); }}\n");
        }

        return main.Append("System.Console.WriteLine(passed + \" passed\"); } }").ToString();
    }

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BinNodeFirmware.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("BinNodeFirmware.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
