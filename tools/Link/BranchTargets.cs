using System.Collections.Generic;
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
}
