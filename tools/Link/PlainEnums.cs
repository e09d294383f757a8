using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Makes of every enumeration the integer that it is: its type is of use to the compiler only. One that is boxed or asked for stays.</summary>
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

    private static void Replace(Image image)
    {
        HashSet<TypeReference> staying = [.. image.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).Where(LooksAtType)
            .Select(instruction => ((TypeReference)instruction.Operand).GetElementType())];
        new TypeMap(image.Types.Where(type => type.IsEnum && !staying.Contains(type))
            .ToDictionary(type => type, type => type.Fields.Single(field => !field.IsStatic).FieldType)).Apply(image);
    }

    private static bool LooksAtType(Instruction instruction) => instruction.Operand is TypeReference
        && instruction.OpCode.Code is Code.Box or Code.Unbox or Code.Unbox_Any or Code.Isinst or Code.Castclass or Code.Constrained or Code.Ldtoken;
}
