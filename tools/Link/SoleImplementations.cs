using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>
/// Puts the class in the place of an interface that it alone implements: in one image most contracts have one driver behind them. Then what
/// nothing overrides is made an ordinary method.
/// </summary>
public static class SoleImplementations
{
    /// <summary>Does both.</summary>
    public static void Use(Image image)
    {
        Dictionary<TypeDefinition, TypeReference> sole = [];
        foreach (TypeDefinition contract in image.Types.Where(type => type.IsInterface))
        {
            TypeDefinition[] classes = [.. image.Types.Where(type => type.Interfaces.Any(implemented => implemented.InterfaceType == contract))];
            if (classes.Length == 1 && !classes[0].IsInterface && !classes[0].IsValueType && !classes[0].Methods.Any(method => method.HasOverrides) && contract.Methods.All(method => Answer(classes[0], method) is not null))
            {
                sole.Add(contract, classes[0]);
            }
        }

        foreach (Instruction call in image.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions))
        {
            if (call.Operand is MethodDefinition method && sole.TryGetValue(method.DeclaringType, out TypeReference? type))
            {
                call.Operand = Answer((TypeDefinition)type, method);
            }
        }

        foreach (TypeDefinition type in image.Types)
        {
            foreach (InterfaceImplementation implemented in type.Interfaces.Where(implemented => implemented.InterfaceType is TypeDefinition contract && sole.ContainsKey(contract)).ToArray())
            {
                type.Interfaces.Remove(implemented);
            }
        }

        new TypeMap(sole).Apply(image);
        MakeOrdinary(image);
    }

    private static MethodDefinition? Answer(TypeDefinition type, MethodDefinition asked) => type.Methods.SingleOrDefault(method =>
        method.Name == asked.Name && method.Parameters.Select(parameter => parameter.ParameterType.FullName).SequenceEqual(asked.Parameters.Select(parameter => parameter.ParameterType.FullName)));

    private static void MakeOrdinary(Image image)
    {
        ILookup<string, MethodDefinition> slots = image.Methods.Where(method => method.IsVirtual).ToLookup(Image.SlotOf);
        foreach (MethodDefinition method in slots.SelectMany(slot => slot.Where(method => !method.IsAbstract && !method.IsRuntime && !image.AskedForElsewhere(method) && !slot.Any(other => Related(image, method, other)))).ToArray())
        {
            method.IsVirtual = false;
            method.IsNewSlot = false;
            method.IsFinal = false;
        }
    }

    private static bool Related(Image image, MethodDefinition method, MethodDefinition other) => method != other
        && image.Types.Any(type => Family(type).Contains(method.DeclaringType) && Family(type).Contains(other.DeclaringType));

    // A type with all that it is: what it derives from, what it implements.
    private static IEnumerable<TypeDefinition> Family(TypeDefinition type)
    {
        yield return type;
        foreach (TypeDefinition above in type.Interfaces.Select(implemented => implemented.InterfaceType).Append(type.BaseType).OfType<TypeDefinition>().SelectMany(Family))
        {
            yield return above;
        }
    }
}
