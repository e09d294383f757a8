using System.Collections.Generic;
using System.Linq;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>
/// BN011: the interpreter gives every value the sign of what made it, and a cast from uint to int or from ulong to long makes nothing.
/// So the remainder, the shift to the right and the widening of such a value treat it as unsigned. A variable, a field or an array
/// element of a signed type gives the sign back; an argument and a result do not, which matters where a difference is negative.
/// </summary>
public sealed class HeldSignRule : IRule
{
    private const string Advice = "the interpreter goes on as if it had no sign, and a sum has the sign of its left operand, so cast to int by way of long, and let a signed operand stand first";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly) => assembly.Methods.SelectMany(method => CheckMethod(assembly, method));

    private static IEnumerable<Finding> CheckMethod(CheckedAssembly assembly, Member method)
    {
        HeldStack stack = new(assembly.Reader, method);
        foreach (Instruction instruction in method.Body)
        {
            stack.Arrive(instruction.Offset);
            string? problem = Problem(stack, instruction);
            if (problem != null)
            {
                string name = $"{Names.Of(assembly.Reader, method.DeclaringType)}.{method.Name}";
                yield return new Finding("BN011", assembly.Name, name, problem, Advice, assembly.PlaceOf(method, instruction.Offset));
            }

            stack.Apply(instruction);
        }
    }

    private static string? Problem(HeldStack stack, Instruction instruction) => instruction.OpCode.Name switch
    {
        "rem" when stack.At(1) != Held.Plain => "takes the signed remainder of an unsigned value",
        "shr" when stack.At(1) != Held.Plain => "shifts an unsigned value to the right as a signed one",
        "conv.i8" when stack.At(0) != Held.Plain => "widens an unsigned value as a signed one",
        "ret" when stack.ReturnsSigned && stack.At(0) == Held.Difference => "returns an unsigned difference as a signed value",
        "call" or "callvirt" or "newobj" when stack.SignedArgument(instruction) is int position => $"passes an unsigned difference as a signed argument ({position + 1})",
        _ => null,
    };
}
