using System.IO;
using System.Linq;
using Mono.Cecil;

namespace BinNode.Link;

/// <summary>Makes of every enumeration the integer that it is: its type is of use to the compiler only.</summary>
public static class PlainEnums
{
    /// <summary>Replaces them everywhere; nothing reaches the types afterwards.</summary>
    /// <exception cref="InvalidDataException">Two constructors or virtual methods of a type would be the same.</exception>
    public static void Use(Image image)
    {
        Replace(image);
        foreach (TypeDefinition type in image.Types)
        {
            MethodDefinition? twice = type.Methods.Where(method => method.IsConstructor || method.IsVirtual).GroupBy(Signature).FirstOrDefault(same => same.Count() > 1)?.First();
            if (twice is not null)
            {
                throw new InvalidDataException($"{twice.FullName} differs from another only by an enumeration, which is an integer on the device: give one of them another name.");
            }
        }
    }

    private static string Signature(MethodDefinition method) => method.Name + string.Join(",", method.Parameters.Select(parameter => parameter.ParameterType.FullName));

    private static void Replace(Image image) => new TypeMap(image.Types.Where(type => type.IsEnum)
        .ToDictionary(type => type, type => type.Fields.Single(field => !field.IsStatic).FieldType)).Apply(image);
}
