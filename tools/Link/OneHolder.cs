using System.Linq;
using Mono.Cecil;

namespace BinNode.Link;

/// <summary>Gives the methods of all static classes one class: a class that is never made is of use to the reader only.</summary>
public static class OneHolder
{
    /// <summary>A row of the type table counts its methods and its fields in a byte each (metadata processor 3.0.100, nanoTypeDefinitionTable).</summary>
    private const int MostMembers = 250;

    /// <summary>Moves them. A class that is set up by code of its own stays.</summary>
    public static void Use(Image image)
    {
        TypeDefinition[] classes = [.. image.Types.Where(type => type.IsAbstract && type.IsSealed && !type.IsNested && type.Name[0] != '<' && !type.HasNestedTypes && !type.Methods.Any(method => method.IsConstructor))];
        TypeDefinition? holder = classes.FirstOrDefault();
        foreach (TypeDefinition type in classes.Skip(1))
        {
            if (holder!.Methods.Count + type.Methods.Count > MostMembers || holder.Fields.Count + type.Fields.Count > MostMembers)
            {
                holder = type;
                continue;
            }

            foreach (MethodDefinition method in type.Methods.ToArray())
            {
                type.Methods.Remove(method);
                holder.Methods.Add(method);
            }

            foreach (FieldDefinition field in type.Fields.ToArray())
            {
                type.Fields.Remove(field);
                holder.Fields.Add(field);
            }

            image.Module.Types.Remove(type);
        }
    }
}
