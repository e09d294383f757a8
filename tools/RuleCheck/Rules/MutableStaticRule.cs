using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>BN006: a wake is a fresh start, on the host too, so nothing static may change. What the compiler caches for itself is exempt.</summary>
public sealed class MutableStaticRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly)
    {
        MetadataReader reader = assembly.Reader;
        return from handle in reader.FieldDefinitions
               let field = reader.GetFieldDefinition(handle)
               where field.Attributes.HasFlag(FieldAttributes.Static)
                   && !field.Attributes.HasFlag(FieldAttributes.Literal)
                   && !field.Attributes.HasFlag(FieldAttributes.InitOnly)
               let name = $"{Names.Of(reader, field.GetDeclaringType())}.{reader.GetString(field.Name)}"
               where !IsCompilersOwn(reader, field)
               select new Finding(
                   "BN006", assembly.Name, name.Replace(">k__BackingField", string.Empty).Replace("<", string.Empty), "is static and can change",
                   "a wake is a fresh start, so make it readonly or give it to an object");
    }

    // The delegates of lambdas and method groups are cached in nested types <>c and <>O; they hold no state of the program.
    private static bool IsCompilersOwn(MetadataReader reader, FieldDefinition field)
    {
        string type = reader.GetString(reader.GetTypeDefinition(field.GetDeclaringType()).Name);
        return type is "<>c" or "<>O";
    }
}
