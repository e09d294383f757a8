using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>The evaluation stack of a method, of which it knows only how the interpreter holds its values.</summary>
public sealed class HeldStack(MetadataReader reader, Member method)
{
    private readonly Dictionary<int, Held[]> waiting = [];
    private readonly MethodSignature<TypeShape> own = method.Definition.DecodeSignature(TypeShapeProvider.Instance, null);
    private List<Held> held = [];
    private bool isReached = true;

    /// <summary>True when the method's result is an int or a long.</summary>
    public bool ReturnsSigned => IsSigned(own.ReturnType);

    /// <summary>How the value at a depth, 0 the topmost, is held.</summary>
    public Held At(int depth) => depth < held.Count ? held[^(depth + 1)] : Held.Plain;

    /// <summary>The first argument of a call, counted from 0, that is declared signed and is an unsigned difference.</summary>
    public int? SignedArgument(Instruction call)
    {
        ImmutableArray<TypeShape> parameters = Signature(call.Token).ParameterTypes;
        int[] wrong = [.. Enumerable.Range(0, parameters.Length).Where(i => IsSigned(parameters[i]) && At(parameters.Length - 1 - i) == Held.Difference)];
        return wrong.Length > 0 ? wrong[0] : null;
    }

    /// <summary>Joins what branches to here left on the stack.</summary>
    public void Arrive(int offset)
    {
        if (waiting.Remove(offset, out Held[]? other))
        {
            held = isReached && held.Count == other.Length ? [.. held.Zip(other, (one, two) => one > two ? one : two)] : [.. other];
        }
        else if (!isReached)
        {
            held = [];
        }

        isReached = true;
    }

    /// <summary>Does to the stack what the instruction does.</summary>
    public void Apply(Instruction instruction)
    {
        Held[] taken = Take(Pops(instruction));
        if (instruction.OpCode == OpCodes.Dup)
        {
            held.Add(taken[0]);
        }

        if (Pushes(instruction))
        {
            held.Add(Makes(instruction, taken));
        }

        if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch && instruction.OpCode != OpCodes.Switch)
        {
            waiting[instruction.Number] = [.. held];
        }

        isReached = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
    }

    private Held[] Take(int count)
    {
        int from = Math.Max(0, held.Count - count);
        Held[] taken = [.. held.Skip(from)];
        held.RemoveRange(from, held.Count - from);
        return taken.Length > 0 ? taken : [Held.Plain];
    }

    // How the value that an instruction makes is held: loads by their type, arithmetic by its left operand. What was masked, divided
    // or shifted without a sign has no bit left in the sign's place.
    private Held Makes(Instruction instruction, Held[] taken) => instruction.OpCode.Name switch
    {
        "conv.u4" or "conv.u8" or "ldelem.u4" or "ldind.u4" => Held.Unsigned,
        "sub" or "neg" or "not" => taken[0] == Held.Plain ? Held.Plain : Held.Difference,
        "add" or "mul" or "or" or "xor" or "shl" or "dup" => taken[0],
        "call" or "callvirt" => Load(Signature(instruction.Token).ReturnType),
        "ldfld" or "ldsfld" => Load(FieldType(instruction.Token)),
        string name when name.StartsWith("ldloc") && !name.StartsWith("ldloca") => Load(method.Locals[instruction.Number]),
        string name when name.StartsWith("ldarg") && !name.StartsWith("ldarga") => Argument(instruction.Number),
        _ => Held.Plain,
    };

    private Held Argument(int number)
    {
        int index = own.Header.IsInstance ? number - 1 : number;
        return index >= 0 ? Load(own.ParameterTypes[index]) : Held.Plain;
    }

    private int Pops(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Varpop => VariablePops(instruction),
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref or StackBehaviour.Popref_popi_pop1 => 3,
        _ => 2,
    };

    private int VariablePops(Instruction instruction)
    {
        if (instruction.OpCode == OpCodes.Ret)
        {
            return held.Count;
        }

        MethodSignature<TypeShape> called = Signature(instruction.Token);
        return called.ParameterTypes.Length + (called.Header.IsInstance && instruction.OpCode != OpCodes.Newobj ? 1 : 0);
    }

    private bool Pushes(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => false,
        StackBehaviour.Varpush => Signature(instruction.Token).ReturnType.Name != nameof(PrimitiveTypeCode.Void),
        _ => true,
    };

    private MethodSignature<TypeShape> Signature(EntityHandle token) => token.Kind == HandleKind.MethodDefinition
        ? reader.GetMethodDefinition((MethodDefinitionHandle)token).DecodeSignature(TypeShapeProvider.Instance, null)
        : token.Kind == HandleKind.MethodSpecification
            ? Signature(reader.GetMethodSpecification((MethodSpecificationHandle)token).Method)
            : reader.GetMemberReference((MemberReferenceHandle)token).DecodeMethodSignature(TypeShapeProvider.Instance, null);

    private TypeShape FieldType(EntityHandle token) => token.Kind == HandleKind.FieldDefinition
        ? reader.GetFieldDefinition((FieldDefinitionHandle)token).DecodeSignature(TypeShapeProvider.Instance, null)
        : reader.GetMemberReference((MemberReferenceHandle)token).DecodeFieldSignature(TypeShapeProvider.Instance, null);

    private static Held Load(TypeShape type) =>
        type.Name is nameof(PrimitiveTypeCode.UInt32) or nameof(PrimitiveTypeCode.UInt64) ? Held.Unsigned : Held.Plain;

    private static bool IsSigned(TypeShape type) => type.Name is nameof(PrimitiveTypeCode.Int32) or nameof(PrimitiveTypeCode.Int64);
}
