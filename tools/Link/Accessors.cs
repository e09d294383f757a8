using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>
/// Puts the field in the place of a call that only reads or writes it. A call and an access to a field both fail on a null receiver, so
/// nothing else changes.
/// </summary>
public static class Accessors
{
    /// <summary>Rewrites every such call and returns how many there were.</summary>
    public static int Inline(Image image)
    {
        int calls = 0;
        foreach (MethodDefinition method in image.Methods.Where(method => method.HasBody))
        {
            foreach (Instruction call in method.Body.Instructions.Where(IsPlainCall))
            {
                if (Access((MethodDefinition)call.Operand) is Instruction access)
                {
                    call.OpCode = access.OpCode;
                    call.Operand = access.Operand;
                    calls++;
                }
            }
        }

        return calls;
    }

    private static bool IsPlainCall(Instruction call) =>
        (call.OpCode == OpCodes.Call || call.OpCode == OpCodes.Callvirt) && call.Operand is MethodDefinition && call.Previous?.OpCode != OpCodes.Constrained;

    private static Instruction? Access(MethodDefinition method)
    {
        if (!method.HasBody || method.IsVirtual)
        {
            return null;
        }

        OpCode[] body = [.. method.Body.Instructions.Select(instruction => instruction.OpCode)];
        int at = Shapes.FirstOrDefault(shape => shape.IsStatic == method.IsStatic && shape.Body.SequenceEqual(body)).Field;
        return at > 0 && method.Body.Instructions[at - 1] is { Operand: FieldDefinition } access ? access : null;
    }

    // Field: which instruction, from one, is the access.
    private static readonly List<(bool IsStatic, int Field, OpCode[] Body)> Shapes =
    [
        (false, 2, [OpCodes.Ldarg, OpCodes.Ldfld, OpCodes.Ret]),
        (false, 3, [OpCodes.Ldarg, OpCodes.Ldarg, OpCodes.Stfld, OpCodes.Ret]),
        (true, 1, [OpCodes.Ldsfld, OpCodes.Ret]),
        (true, 2, [OpCodes.Ldarg, OpCodes.Stsfld, OpCodes.Ret]),
    ];
}
