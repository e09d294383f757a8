using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Emit;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>A rule about single instructions.</summary>
/// <param name="code">The rule's short name.</param>
/// <param name="problem">What a method with such an instruction does.</param>
/// <param name="advice">Why that fails, and what to do.</param>
/// <param name="forbidden">Tells the instructions that are forbidden.</param>
public sealed class OpCodeRule(string code, string problem, string advice, Func<OpCode, bool> forbidden) : IRule
{
    /// <summary>BN003: the interpreter does not know localloc.</summary>
    public static IRule StackAllocation { get; } = new OpCodeRule(
        "BN003", "uses stackalloc", "nanoFramework cannot allocate on the stack, so let the caller own a buffer", opCode => opCode == OpCodes.Localloc);

    /// <summary>BN005: the interpreter computes on without an exception.</summary>
    public static IRule CheckedArithmetic { get; } = new OpCodeRule(
        "BN005", "uses checked arithmetic", "it never throws on nanoFramework, so test the range before computing", opCode => opCode.Name!.Contains(".ovf"));

    /// <summary>BN008: portable code counts in integers.</summary>
    public static IRule FloatingPoint { get; } = new OpCodeRule(
        "BN008", "computes in floating point", "portable code counts in integers, so use fixed point with the unit in the name", opCode => opCode.Name is "ldc.r4" or "ldc.r8" or "conv.r4" or "conv.r8" or "conv.r.un");

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly) =>
        from method in assembly.Methods
        from instruction in method.Body
        where forbidden(instruction.OpCode)
        let name = $"{Names.Of(assembly.Reader, method.DeclaringType)}.{method.Name}"
        select new Finding(code, assembly.Name, name, problem, advice, assembly.PlaceOf(method, instruction.Offset));
}
