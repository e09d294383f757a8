using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BinNode.Board.Tests;

/// <summary>What an assembly offers, a line a member, with all that a caller's compiled code depends on.</summary>
internal static class ApiSurface
{
    private const string HostTwins = "NanoBcl";
    private const string HostOnly = "BinNode.VirtualBoard";

    /// <summary>Folder of the contract assemblies.</summary>
    public static string Contracts { get; } = Path.Combine(Root(), "tools", "NanoApi", "bin");

    /// <summary>The members that the host's stand-in declares itself, named as nanoFramework names them.</summary>
    public static IEnumerable<string> OfStandIn(string path)
    {
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(one => Path.GetFileName(one) is "netstandard.dll" or "System.Runtime.dll" or "System.Private.CoreLib.dll" or "mscorlib.dll");
        return Types(Load(Path.GetFileNameWithoutExtension(path), [path, .. platform]))
            .Where(type => type.ContainingNamespace.ToDisplayString() != HostOnly)
            .SelectMany(type => Members(type).Select(member => Describe(member, type)));
    }

    /// <summary>The members of the contracts; those of base types also under the derived type.</summary>
    public static HashSet<string> OfContracts()
    {
        string[] paths = Directory.GetFiles(Contracts, "*.dll");
        HashSet<string> lines = [];
        foreach (string path in paths)
        {
            foreach (INamedTypeSymbol type in Types(Load(Path.GetFileNameWithoutExtension(path), paths)))
            {
                for (INamedTypeSymbol? declaring = type; declaring != null; declaring = declaring.BaseType)
                {
                    lines.UnionWith(Members(declaring).Select(member => Describe(member, type)));
                }
            }
        }

        return lines;
    }

    private static IAssemblySymbol Load(string name, IEnumerable<string> paths)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Look", references: paths.Select(path => MetadataReference.CreateFromFile(path)));
        return compilation.SourceModule.ReferencedAssemblySymbols.Single(one => one.Name == name);
    }

    private static IEnumerable<INamedTypeSymbol> Types(IAssemblySymbol assembly) => Types(assembly.GlobalNamespace);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => Types(inner),
        INamedTypeSymbol type when IsVisible(type) => Types(type).Prepend(type),
        _ => [],
    });

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.GetMembers().Where(member => IsVisible(member)
        && member is not INamedTypeSymbol
        && !(member is IMethodSymbol { AssociatedSymbol: not null } or IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true })
        && !(type.TypeKind == TypeKind.Delegate)
        && !(member is IMethodSymbol { MethodKind: MethodKind.Constructor } && type.TypeKind == TypeKind.Struct && ((IMethodSymbol)member).Parameters.Length == 0));

    private static string Describe(ISymbol member, INamedTypeSymbol type)
    {
        string kind = member.IsStatic ? "static " : string.Empty;
        string tail = member switch
        {
            IFieldSymbol { HasConstantValue: true } constant => $"{member.Name} = {constant.ConstantValue}",
            IFieldSymbol field => $"{field.Type} {member.Name}",
            IPropertySymbol property => $"{property.Type} {member.Name}[{Parameters(property.Parameters)}]{(IsVisible(property.GetMethod) ? " get" : string.Empty)}",
            IEventSymbol one => $"event {one.Type} {member.Name}",
            IMethodSymbol method => $"{method.ReturnType} {member.Name}({Parameters(method.Parameters)})",
            _ => member.ToDisplayString(),
        };
        return $"{type}: {kind}{tail}".Replace(HostTwins + ".", "System.", StringComparison.Ordinal);
    }

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(one => $"{one.RefKind} {one.Type}"));

    private static bool IsVisible(ISymbol? member) => member is { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal };

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "BinNodeFirmware.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("BinNodeFirmware.sln is in no folder above the tests.");
    }
}
