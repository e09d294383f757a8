using System.Linq;
using Mono.Cecil;

namespace BinNode.Link;

/// <summary>Gives the methods of all static classes one class: a class that is never made is of use to the reader only.</summary>
public static class OneHolder
{
    /// <summary>Moves them. A class that is set up by code of its own stays.</summary>
    public static void Use(Image image)
    {
        TypeDefinition[] classes = [.. image.Types.Where(type => type.IsAbstract && type.IsSealed && !type.IsNested && type.Name[0] != '<' && !type.HasNestedTypes && !type.Methods.Any(method => method.IsConstructor))];
        foreach (TypeDefinition type in classes.Skip(1))
        {
            foreach (MethodDefinition method in type.Methods.ToArray())
            {
                type.Methods.Remove(method);
                classes[0].Methods.Add(method);
            }

            foreach (FieldDefinition field in type.Fields.ToArray())
            {
                type.Fields.Remove(field);
                classes[0].Fields.Add(field);
            }

            image.Module.Types.Remove(type);
        }
    }
}
