using System.Linq;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Bytes of instructions as the metadata processor writes them: tokens of two bytes, and the short forms of what is simplified now.</summary>
public static class ByteCount
{
    /// <summary>Loading an argument.</summary>
    public const int Argument = 1;

    /// <summary>Loading or storing a local that is not among the first four.</summary>
    public const int Local = 2;

    /// <summary>The return.</summary>
    public const int Return = 1;

    /// <summary>A body; 0 where there is none.</summary>
    public static int Of(MethodBody? body) => body is null ? 0 : body.Instructions.Sum(Of);

    /// <summary>An instruction.</summary>
    public static int Of(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldarg => Argument,
        Code.Ldloc or Code.Stloc => Local,
        Code.Ldc_I4 => (int)instruction.Operand is >= -1 and <= 8 ? 1 : (int)instruction.Operand is >= -128 and <= 127 ? 2 : 5,
        _ when instruction.OpCode.OperandType == OperandType.InlineBrTarget => 2,
        _ => instruction.OpCode.Size + (instruction.Operand is null ? 0 : 2),
    };
}
