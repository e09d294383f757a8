using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using BinNode.RuleCheck.Solution;

namespace BinNode.RuleCheck.Shells;

/// <summary>An SDK project whose sources are also built for the device, as its device shell needs to know it.</summary>
public sealed class DeviceProject
{
    private readonly XDocument document;

    private DeviceProject(string path)
    {
        FilePath = path;
        document = XDocument.Load(path);
    }

    /// <summary>The SDK project's file.</summary>
    public string FilePath { get; }

    /// <summary>The project's name.</summary>
    public string Name => Path.GetFileNameWithoutExtension(FilePath);

    /// <summary>It holds tests for the device's test launcher.</summary>
    public bool IsTest => Folder.EndsWith("tests/Portable", StringComparison.Ordinal);

    /// <summary>It is the application, which has the entry point.</summary>
    public bool IsApplication => Name == "Node";

    /// <summary>The name of the assembly; the test launcher asks for one of its own.</summary>
    public string AssemblyName => IsTest ? "NFUnitTest" : $"BinNode.{Name}";

    /// <summary>The name of the shell's file, which is also that of the assembly where a tool asks for it.</summary>
    public string ShellName => IsTest ? "NFUnitTest" : Name;

    /// <summary>The shell's project file.</summary>
    public string ShellPath => Path.Combine(Path.GetDirectoryName(FilePath)!, "device", ShellName + ".nfproj");

    /// <summary>An identity that stays the same: made of the assembly's name.</summary>
    public string Id => SolutionProject.IdOf(AssemblyName);

    /// <summary>The projects of ours that it refers to on the device.</summary>
    public IEnumerable<DeviceProject> References => ForDevice("ProjectReference").Select(include => Load(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(FilePath)!, include))));

    private string Folder => Path.GetDirectoryName(FilePath)!.Replace('\\', '/');

    /// <summary>Reads a project.</summary>
    public static DeviceProject Load(string path) => new(path);

    /// <summary>The assemblies of nanoFramework that it and the projects it refers to use, and what those use.</summary>
    public IReadOnlyList<string> Assemblies(NanoPackages packages) =>
        packages.WithDependencies(ForDevice("NanoReference").Append("mscorlib").Concat(References.SelectMany(reference => reference.Assemblies(packages))));

    // A group with a condition is for the host.
    private IEnumerable<string> ForDevice(string item) => document.Descendants(item)
        .Where(element => element.Ancestors().Append(element).All(one => one.Attribute("Condition") is null))
        .SelectMany(element => ((string)element.Attribute("Include")!).Split(';'));
}
