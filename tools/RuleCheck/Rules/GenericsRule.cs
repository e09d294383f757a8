using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>BN001: the interpreter has no generics; an assembly that declares or names one does not load, a generic call hangs.</summary>
public sealed class GenericsRule : IRule
{
    private const string Code = "BN001";
    private const string Advice = "generics of any kind do not run on nanoFramework, so write the types out or declare an interface or delegate of your own";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly) => Declared(assembly).Concat(Used(assembly));

    private static IEnumerable<Finding> Declared(CheckedAssembly assembly)
    {
        MetadataReader reader = assembly.Reader;
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions.Where(handle => reader.GetTypeDefinition(handle).GetGenericParameters().Count > 0))
        {
            yield return new Finding(Code, assembly.Name, Names.Of(reader, handle), "is a generic type", Advice);
        }

        foreach (Member method in assembly.Methods.Where(method => method.Definition.GetGenericParameters().Count > 0))
        {
            string name = $"{Names.Of(reader, method.DeclaringType)}.{method.Name}";
            yield return new Finding(Code, assembly.Name, name, "is a generic method", Advice, assembly.PlaceOf(method, 0));
        }
    }

    private static IEnumerable<Finding> Used(CheckedAssembly assembly) => TypeUse.All(assembly)
        .Where(use => use.Shape.Generic != null)
        .Select(use => new Finding(Code, assembly.Name, use.Member, $"uses {use.Shape.Generic}", Advice, use.Place));
}
