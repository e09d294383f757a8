using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Shorter instructions where they do the same: a comparison that a branch asks for at once, the constructor of objects that does nothing.</summary>
public static class Peepholes
{
    /// <summary>Replaces them everywhere.</summary>
    public static void Use(Image image)
    {
        foreach (MethodBody body in image.Methods.Where(method => method.HasBody).Select(method => method.Body))
        {
            HashSet<Instruction> targets = [.. body.Instructions.SelectMany(instruction => instruction.Targets())];
            foreach (Instruction instruction in body.Instructions.Where(instruction => instruction.Next is not null && !targets.Contains(instruction.Next)))
            {
                Compare(instruction, instruction.Next, targets);
                Construct(instruction, instruction.Next);
            }
        }
    }

    private static void Construct(Instruction self, Instruction call)
    {
        if (self.OpCode == OpCodes.Ldarg && call.OpCode == OpCodes.Call && call.Operand is MethodReference { Name: ".ctor", DeclaringType.FullName: "System.Object" })
        {
            Drop(self);
            Drop(call);
        }
    }

    private static void Compare(Instruction test, Instruction branch, HashSet<Instruction> targets)
    {
        if (branch.OpCode != OpCodes.Brtrue && branch.OpCode != OpCodes.Brfalse)
        {
            return;
        }

        bool when = branch.OpCode == OpCodes.Brtrue;
        if (test.OpCode == OpCodes.Ceq && IsZero(test.Previous) && !targets.Contains(test))
        {
            Drop(test.Previous);
            Drop(test);
            branch.OpCode = when ? OpCodes.Brfalse : OpCodes.Brtrue;
            return;
        }

        OpCode? shorter = test.OpCode.Code switch
        {
            Code.Ceq => when ? OpCodes.Beq : OpCodes.Bne_Un,
            Code.Clt => when ? OpCodes.Blt : OpCodes.Bge,
            Code.Cgt => when ? OpCodes.Bgt : OpCodes.Ble,
            _ => null,
        };
        if (shorter is OpCode code)
        {
            branch.OpCode = code;
            Drop(test);
        }
    }

    private static bool IsZero(Instruction instruction) => instruction is { Operand: 0 } && instruction.OpCode == OpCodes.Ldc_I4;

    private static void Drop(Instruction instruction) => (instruction.OpCode, instruction.Operand) = (OpCodes.Nop, null);
}
