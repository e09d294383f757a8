using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Takes out instructions that do nothing: what the other steps leave behind, and branches to the next instruction.</summary>
public static class Nops
{
    /// <summary>Sweeps every method.</summary>
    public static void Remove(Image image)
    {
        foreach (MethodDefinition method in image.Methods.Where(method => method.HasBody))
        {
            foreach (Instruction branch in method.Body.Instructions.Where(BranchesToNext))
            {
                (branch.OpCode, branch.Operand) = (OpCodes.Nop, null);
            }

            Remove(method.Body);
        }
    }

    private static bool BranchesToNext(Instruction branch)
    {
        Instruction? next = branch.Next;
        while (next is not null && next.OpCode == OpCodes.Nop && next != branch.Operand)
        {
            next = next.Next;
        }

        return branch.OpCode == OpCodes.Br && next == branch.Operand;
    }

    // What leaves a region for the place before it must not land inside: the nop there stays, or the region's finally would not run.
    private static void Remove(MethodBody body)
    {
        Dictionary<Instruction, Instruction> moved = [];
        Instruction? real = null;
        HashSet<Instruction> left = [.. body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Leave).SelectMany(leave => leave.Targets())];
        HashSet<Instruction?> tries = [.. body.ExceptionHandlers.Select(handler => handler.TryStart)];
        foreach (Instruction instruction in body.Instructions.Reverse())
        {
            if (instruction.OpCode != OpCodes.Nop || real is null || (left.Contains(instruction) && tries.Contains(real)))
            {
                real = instruction;
            }
            else
            {
                moved.Add(instruction, real);
            }
        }

        Instruction? To(Instruction? old) => old is not null && moved.TryGetValue(old, out Instruction? other) ? other : old;
        foreach (Instruction instruction in body.Instructions)
        {
            instruction.Operand = instruction.Operand switch
            {
                Instruction target => To(target),
                Instruction[] all => all.Select(target => To(target)!).ToArray(),
                _ => instruction.Operand,
            };
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            (handler.TryStart, handler.TryEnd) = (To(handler.TryStart), To(handler.TryEnd));
            handler.FilterStart = To(handler.FilterStart);
            (handler.HandlerStart, handler.HandlerEnd) = (To(handler.HandlerStart), To(handler.HandlerEnd));
        }

        while (real is not null && body.Instructions[^1] is { OpCode.Code: Code.Nop } last && last != real && !IsNamed(body, last))
        {
            body.Instructions.Remove(last);
        }

        foreach (Instruction nop in moved.Keys)
        {
            body.Instructions.Remove(nop);
        }
    }

    private static bool IsNamed(MethodBody body, Instruction place) => body.Instructions.Any(branch => branch.Targets().Contains(place))
        || body.ExceptionHandlers.Any(handler => handler.TryEnd == place || handler.HandlerEnd == place);
}
