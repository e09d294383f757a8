using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Collections.Generic;

namespace BinNode.Link;

/// <summary>What can run or be looked at, from the entry point on. All else is taken out.</summary>
public sealed class Reachable
{
    private readonly Image image;
    private readonly HashSet<IMemberDefinition> kept = [];
    private readonly HashSet<string> calledSlots = [];
    private readonly Stack<MethodDefinition> open = new();

    private Reachable(Image image) => this.image = image;

    /// <summary>Takes out what the entry point does not reach.</summary>
    public static void Only(Image image, MethodDefinition main)
    {
        Reachable reachable = new(image);
        reachable.Keep(main);
        reachable.Follow();
        reachable.Sweep(image.Module.Types);
    }

    private void Follow()
    {
        do
        {
            while (open.TryPop(out MethodDefinition? method))
            {
                Visit(method);
            }

            foreach (MethodDefinition method in kept.OfType<TypeDefinition>().ToArray().SelectMany(type => type.Methods).Where(IsNeededUnseen))
            {
                Keep(method);
            }
        }
        while (open.Count > 0);
    }

    // Who calls a virtual method does not say whose: all of that name stay, and so does what another assembly's base class asks for.
    private bool IsNeededUnseen(MethodDefinition method) => !kept.Contains(method)
        && ((method.IsVirtual && (calledSlots.Contains(Slot(method)) || image.AskedForElsewhere(method))) || (method.IsConstructor && method.IsStatic) || IsInvoke(method));

    // The runtime wants it of every delegate.
    private static bool IsInvoke(MethodDefinition method) => method.IsRuntime && method.Name == "Invoke";

    private static string Slot(MethodDefinition method) => Image.SlotOf(method) + "/" + method.Parameters.Count;

    private void Keep(MethodDefinition method)
    {
        if (kept.Add(method))
        {
            open.Push(method);
        }
    }

    private void Visit(MethodDefinition method)
    {
        Keep(method.DeclaringType);
        Keep(method.ReturnType);
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            Keep(parameter.ParameterType);
        }

        if (method.IsVirtual)
        {
            calledSlots.Add(Slot(method));
        }

        if (method.HasBody)
        {
            Visit(method.Body);
        }
    }

    private void Visit(MethodBody body)
    {
        foreach (TypeReference type in body.Variables.Select(variable => variable.VariableType).Concat(body.ExceptionHandlers.Select(handler => handler.CatchType)))
        {
            Keep(type);
        }

        foreach (object operand in body.Instructions.Select(instruction => instruction.Operand))
        {
            switch (operand)
            {
                case MethodDefinition method:
                    Keep(method);
                    break;
                case FieldDefinition field:
                    Keep(field);
                    break;
                case TypeReference type:
                    Keep(type);
                    break;
            }
        }
    }

    private void Keep(FieldDefinition field)
    {
        if (kept.Add(field))
        {
            Keep(field.DeclaringType);
            Keep(field.FieldType);
        }
    }

    private void Keep(TypeReference? reference)
    {
        if (reference?.GetElementType() is not TypeDefinition type || !kept.Add(type))
        {
            return;
        }

        Keep(type.BaseType);
        Keep(type.DeclaringType);
        foreach (InterfaceImplementation implemented in type.Interfaces)
        {
            Keep(implemented.InterfaceType);
        }

        foreach (FieldDefinition field in type.Fields.Where(field => type.IsValueType && !field.HasConstant))
        {
            Keep(field);
        }
    }

    private void Sweep(Collection<TypeDefinition> types)
    {
        foreach (TypeDefinition type in types.Where(type => !kept.Contains(type) && type.Name != "<Module>").ToArray())
        {
            types.Remove(type);
        }

        foreach (TypeDefinition type in types)
        {
            Sweep(type.NestedTypes);
            type.Properties.Clear();
            type.Events.Clear();
            Sweep(type.Methods);
            Sweep(type.Fields);
        }
    }

    private void Sweep<T>(Collection<T> members)
        where T : IMemberDefinition
    {
        foreach (T member in members.Where(member => !kept.Contains(member)).ToArray())
        {
            members.Remove(member);
        }
    }
}
