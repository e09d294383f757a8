using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace BinNode.RuleCheck.Il;

/// <summary>One IL instruction.</summary>
/// <param name="Offset">Where it starts in the method's body.</param>
/// <param name="OpCode">What it does.</param>
/// <param name="Token">What it refers to; nil when its operand is no token.</param>
/// <param name="Number">The number of a variable or of the targets of a switch, or where a branch leads to; meaningless for other operands.</param>
public readonly record struct Instruction(int Offset, OpCode OpCode, EntityHandle Token, int Number = 0);
