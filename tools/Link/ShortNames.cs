using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace BinNode.Link;

/// <summary>
/// Gives types, methods and fields short names. The device keeps names for reflection and stack traces only: the firmware uses no reflection,
/// and the map reads a trace. What may override or implement has capital letters and the same short name for the same name; all else is numbered within its type.
/// </summary>
public sealed class ShortNames
{
    private const string Small = "abcdefghijklmnopqrstuvwxyz";
    private const string Capital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly List<string> map = [];
    private readonly Dictionary<string, string> slots = [];

    /// <summary>Renames everything; namespaces go.</summary>
    public static ShortNames Give(Image image)
    {
        ShortNames names = new();
        HashSet<string> askedFor = [.. image.Methods.Where(image.AskedForElsewhere).Select(method => method.Name)];
        int types = 0;
        foreach (TypeDefinition type in image.Types.Where(type => type.Name[0] != '<').ToArray())
        {
            names.RenameMembers(type, askedFor);
            string name = Short(types++, Small);
            names.map.Add($"{name} {type.FullName}");
            (type.Name, type.Namespace) = (name, string.Empty);
        }

        return names;
    }

    /// <summary>Writes the map: a line a name, the short one first; members after their types.</summary>
    public void WriteMap(string path) => File.WriteAllLines(path, map);

    private void RenameMembers(TypeDefinition type, HashSet<string> askedFor)
    {
        int methods = 0;
        foreach (MethodDefinition method in type.Methods.Where(method => !method.IsConstructor && !method.IsRuntime && !(method.IsVirtual && askedFor.Contains(method.Name))))
        {
            Rename(type, method, method.IsVirtual ? Slot(Image.SlotOf(method)) : Short(methods++, Small));
        }

        int fields = 0;
        foreach (FieldDefinition field in type.Fields.Where(field => !field.IsRuntimeSpecialName))
        {
            Rename(type, field, Short(fields++, Small));
        }
    }

    private void Rename(TypeDefinition type, IMemberDefinition member, string name)
    {
        map.Add($"{name} {type.FullName}::{member.Name}");
        member.Name = name;
    }

    private string Slot(string name)
    {
        if (!slots.TryGetValue(name, out string? known))
        {
            known = Short(slots.Count, Capital);
            slots.Add(name, known);
        }

        return known;
    }

    private static string Short(int number, string letters) => number < letters.Length
        ? letters[number].ToString()
        : Short((number / letters.Length) - 1, letters) + letters[number % letters.Length];
}
