using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BinNode.RuleCheck.Shells;

/// <summary>The packages that carry nanoFramework's assemblies, and what each assembly refers to.</summary>
public sealed class NanoPackages
{
    private readonly Dictionary<string, XElement> packageByAssembly;
    private readonly Dictionary<string, string[]> usesByAssembly;

    /// <summary>Reads the pinned versions and the list of contract assemblies.</summary>
    public NanoPackages(string versionsFile, string contractsFile)
    {
        packageByAssembly = XDocument.Load(versionsFile).Descendants("NanoPackage").ToDictionary(Include);
        usesByAssembly = XDocument.Load(contractsFile).Descendants("NanoAssembly")
            .ToDictionary(Include, element => ((string?)element.Attribute("Uses") ?? string.Empty).Split(';', System.StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Every assembly that has a contract.</summary>
    public IEnumerable<string> Contracts => usesByAssembly.Keys;

    /// <summary>The package of an assembly.</summary>
    public NanoPackage PackageOf(string assembly)
    {
        XElement row = packageByAssembly[assembly];
        return (string?)row.Attribute("InPackageOf") is string carrier
            ? PackageOf(carrier)
            : new NanoPackage((string)row.Attribute("Package")!, (string)row.Attribute("Version")!);
    }

    /// <summary>The assemblies and all that they refer to, in alphabetical order.</summary>
    public IReadOnlyList<string> WithDependencies(IEnumerable<string> assemblies)
    {
        SortedSet<string> closure = new(System.StringComparer.OrdinalIgnoreCase);
        Stack<string> open = new(assemblies);
        while (open.TryPop(out string? assembly))
        {
            if (closure.Add(assembly))
            {
                usesByAssembly[assembly].ToList().ForEach(open.Push);
            }
        }

        return [.. closure];
    }

    private static string Include(XElement element) => (string)element.Attribute("Include")!;
}
