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

    // What it loads must be its own object and its own one value, in that order, and nothing more.
    private static Instruction? Access(MethodDefinition method)
    {
        if (!method.HasBody || method.IsVirtual)
        {
            return null;
        }

        List<Instruction> body = [.. method.Body.Instructions];
        ParameterDefinition[] arguments = method.HasThis ? [method.Body.ThisParameter, .. method.Parameters] : [.. method.Parameters];
        int loads = arguments.Length;
        bool loadsThem = body.Count == loads + 2 && body.Take(loads).Zip(arguments).All(pair => pair.First.OpCode == OpCodes.Ldarg && pair.Second == pair.First.Operand);
        return loadsThem && body[^1].OpCode == OpCodes.Ret && body[loads].Operand is FieldDefinition && Shape(method) is OpCode access && body[loads].OpCode == access ? body[loads] : null;
    }

    private static OpCode? Shape(MethodDefinition method) => (method.HasThis, method.Parameters.Count) switch
    {
        (true, 0) => OpCodes.Ldfld,
        (true, 1) => OpCodes.Stfld,
        (false, 0) => OpCodes.Ldsfld,
        (false, 1) => OpCodes.Stsfld,
        _ => null,
    };
}
