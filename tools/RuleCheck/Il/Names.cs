using System.Reflection.Metadata;

namespace BinNode.RuleCheck.Il;

/// <summary>Names of types and members as a person would write them.</summary>
public static class Names
{
    /// <summary>A type with its namespace and the types around it.</summary>
    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = Bare(reader.GetString(type.Name));
        return type.GetDeclaringType().IsNil ? Qualified(reader, type.Namespace, name) : $"{Of(reader, type.GetDeclaringType())}.{name}";
    }

    /// <summary>A type of another assembly.</summary>
    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = Bare(reader.GetString(type.Name));
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : Qualified(reader, type.Namespace, name);
    }

    // A generic type's name ends in a backtick and the number of its parameters.
    private static string Bare(string name) => name.Split('`')[0];

    private static string Qualified(MetadataReader reader, StringHandle space, string name) => space.IsNil ? name : $"{reader.GetString(space)}.{name}";
}
