using System.Collections.Generic;
using System.Linq;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Where an instruction may branch to.</summary>
public static class BranchTargets
{
    /// <summary>None but for branches and switches.</summary>
    public static IReadOnlyList<Instruction> Targets(this Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    /// <summary>Where a body is entered other than from the instruction before, and where a guarded region ends: what stands on the two sides stays apart.</summary>
    public static HashSet<Instruction> Entries(this MethodBody body) =>
    [
        .. body.Instructions.SelectMany(instruction => instruction.Targets()),
        .. body.ExceptionHandlers.SelectMany(handler => new[] { handler.TryStart, handler.TryEnd, handler.FilterStart, handler.HandlerStart, handler.HandlerEnd }).OfType<Instruction>(),
    ];
}
