using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Does not write what nothing reads: what a table holds for the tools on a desk only.</summary>
public static class UnreadFields
{
    /// <summary>Takes the writes of plain values out.</summary>
    public static void Leave(Image image)
    {
        Instruction[] uses = [.. image.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).Where(instruction => instruction.Operand is FieldDefinition)];
        HashSet<object> read = [.. uses.Where(use => use.OpCode != OpCodes.Stfld).Select(use => use.Operand)];
        HashSet<Instruction> targets = [.. image.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).SelectMany(instruction => instruction.Targets())];
        foreach (Instruction write in uses.Where(use => !read.Contains(use.Operand) && !((FieldDefinition)use.Operand).DeclaringType.IsValueType))
        {
            Instruction value = write.Previous;
            if (IsPlain(value) && IsPlain(value.Previous) && !targets.Contains(value) && !targets.Contains(write))
            {
                Drop(value.Previous);
                Drop(value);
                Drop(write);
            }
        }
    }

    private static bool IsPlain(Instruction push) => push.OpCode.Code is Code.Ldarg or Code.Ldloc or Code.Ldc_I4 or Code.Ldstr or Code.Ldnull;

    private static void Drop(Instruction instruction) => (instruction.OpCode, instruction.Operand) = (OpCodes.Nop, null);
}
