using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BinNode.Architecture.Tests.Contracts;

/// <summary>The public surface of a contract assembly as documentation IDs.</summary>
internal static class ContractApi
{
    /// <summary>The IDs of every public or protected type and member.</summary>
    public static IEnumerable<string> Ids(string assembly)
    {
        MetadataReference[] references = [.. Directory.GetFiles(Repository.Absolute("tools", "NanoApi", "bin"), "*.dll").Select(path => MetadataReference.CreateFromFile(path))];
        CSharpCompilation compilation = CSharpCompilation.Create("Look", references: references);
        IAssemblySymbol symbol = compilation.SourceModule.ReferencedAssemblySymbols.Single(one => one.Name == assembly);
        return Types(symbol.GlobalNamespace).SelectMany(type => ((INamedTypeSymbol)type).GetMembers().Where(IsApi).Prepend(type)).Select(member => member.GetDocumentationCommentId()!);
    }

    private static IEnumerable<ISymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .Where(member => member is INamespaceSymbol || (member is INamedTypeSymbol && IsVisible(member)))
        .Cast<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol ? Types(member).Prepend(member) : Types(member))
        .Distinct<ISymbol>(SymbolEqualityComparer.Default);

    // Accessors belong to their property or event; a nested type is listed by itself; a struct's own constructor is no member of it.
    private static bool IsApi(ISymbol member) => IsVisible(member) && member switch
    {
        INamedTypeSymbol => false,
        IMethodSymbol method => method.AssociatedSymbol is null && !(method.MethodKind == MethodKind.Constructor && method.IsImplicitlyDeclared),
        _ => true,
    };

    private static bool IsVisible(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
