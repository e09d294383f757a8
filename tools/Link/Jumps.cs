using System.Collections.Generic;
using System.Linq;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Goes where a branch ends up rather than over the instructions between: what an inlined answer of yes or no leaves behind.</summary>
public static class Jumps
{
    /// <summary>Shortens every way.</summary>
    public static void Shorten(Image image)
    {
        foreach (MethodBody body in image.Methods.Where(method => method.HasBody).Select(method => method.Body))
        {
            HashSet<Instruction> guarded = [.. body.ExceptionHandlers.SelectMany(handler => Between(handler.TryStart, handler.TryEnd).Concat(Between(handler.FilterStart ?? handler.HandlerStart, handler.HandlerEnd)))];
            foreach (Instruction instruction in body.Instructions.Where(instruction => !guarded.Contains(instruction) && !instruction.Targets().Any(guarded.Contains)))
            {
                Shorten(instruction, guarded);
            }

            DropUnreached(body);
        }
    }

    private static void Shorten(Instruction instruction, HashSet<Instruction> guarded)
    {
        if (instruction.OpCode == OpCodes.Br && instruction.Operand is Instruction { OpCode.Code: Code.Ret } && instruction.Operand != instruction)
        {
            (instruction.OpCode, instruction.Operand) = (OpCodes.Ret, null);
        }
        else if (instruction.OpCode.OperandType == OperandType.InlineBrTarget && instruction.OpCode.Code is not Code.Leave && instruction.Operand is Instruction { OpCode.Code: Code.Br } over && over.Operand != over && !over.Targets().Any(guarded.Contains))
        {
            instruction.Operand = over.Operand;
        }
        else if (instruction.OpCode == OpCodes.Ldc_I4 && Answered(instruction.Next) is Instruction question && question.Next is not null && !guarded.Contains(question) && !guarded.Contains(question.Next) && !question.Targets().Any(guarded.Contains))
        {
            bool taken = ((int)instruction.Operand != 0) == (question.OpCode == OpCodes.Brtrue);
            (instruction.OpCode, instruction.Operand) = (OpCodes.Br, taken ? question.Operand : question.Next);
        }
    }

    // The branch that asks for what was loaded, after the way there.
    private static Instruction? Answered(Instruction? next)
    {
        Instruction? question = next?.OpCode == OpCodes.Br ? (Instruction)next.Operand : next;
        return question is not null && question.OpCode.Code is Code.Brtrue or Code.Brfalse ? question : null;
    }

    private static void DropUnreached(MethodBody body)
    {
        HashSet<Instruction> reached = [];
        Stack<Instruction> open = new(body.ExceptionHandlers.SelectMany(handler => new[] { handler.TryStart, handler.FilterStart, handler.HandlerStart }).OfType<Instruction>().Append(body.Instructions[0]));
        while (open.TryPop(out Instruction? instruction))
        {
            if (!reached.Add(instruction))
            {
                continue;
            }

            foreach (Instruction target in instruction.Targets())
            {
                open.Push(target);
            }

            if (instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw) && instruction.Next is not null)
            {
                open.Push(instruction.Next);
            }
        }

        foreach (Instruction instruction in body.Instructions.Where(instruction => !reached.Contains(instruction)))
        {
            (instruction.OpCode, instruction.Operand) = (OpCodes.Nop, null);
        }
    }

    private static IEnumerable<Instruction> Between(Instruction? start, Instruction? end)
    {
        for (Instruction? next = start; next is not null && next != end; next = next.Next)
        {
            yield return next;
        }
    }
}
