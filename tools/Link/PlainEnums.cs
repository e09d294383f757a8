using System.Linq;
using Mono.Cecil;

namespace BinNode.Link;

/// <summary>Makes of every enumeration the integer that it is: its type is of use to the compiler only.</summary>
public static class PlainEnums
{
    /// <summary>Replaces them everywhere; nothing reaches the types afterwards.</summary>
    public static void Use(Image image) => new TypeMap(image.Types.Where(type => type.IsEnum)
        .ToDictionary(type => type, type => type.Fields.Single(field => !field.IsStatic).FieldType)).Apply(image);
}
