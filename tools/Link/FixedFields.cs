using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>
/// Loads a readonly field once that a method reads often: its constructor alone writes it, so it holds the same while any other method runs.
/// </summary>
public static class FixedFields
{
    /// <summary>From so many reads on it pays: four bytes each against a load, a store and two bytes each.</summary>
    private const int LeastReads = 4;

    /// <summary>Does so for the fields of a method's own object.</summary>
    public static void Load(Image image)
    {
        HashSet<FieldDefinition> written = [.. image.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions
            .Where(instruction => instruction.OpCode == OpCodes.Ldflda || (instruction.OpCode == OpCodes.Stfld && !IsOwnConstructor(method, instruction)))
            .Select(instruction => instruction.Operand).OfType<FieldDefinition>())];
        foreach (MethodDefinition method in image.Methods.Where(method => method.HasBody && method.HasThis && !method.IsConstructor && !method.DeclaringType.IsValueType))
        {
            foreach (IGrouping<FieldDefinition, Instruction> reads in Reads(method.Body).Where(read => ((FieldDefinition)read.Operand).IsInitOnly && !written.Contains((FieldDefinition)read.Operand)).GroupBy(read => (FieldDefinition)read.Operand).ToArray())
            {
                if (reads.Count() >= LeastReads)
                {
                    Load(method.Body, reads.Key, [.. reads]);
                }
            }
        }
    }

    private static bool IsOwnConstructor(MethodDefinition method, Instruction write) => method.IsConstructor && ((FieldReference)write.Operand).DeclaringType == method.DeclaringType;

    private static IEnumerable<Instruction> Reads(MethodBody body)
    {
        HashSet<Instruction> targets = [.. body.Instructions.SelectMany(instruction => instruction.Targets()).Concat(body.ExceptionHandlers.SelectMany(handler => new[] { handler.TryEnd, handler.HandlerEnd }))];
        return body.Instructions.Where(read => read.OpCode == OpCodes.Ldfld && read.Operand is FieldDefinition && !targets.Contains(read)
            && read.Previous is Instruction self && self.OpCode == OpCodes.Ldarg && self.Operand == body.ThisParameter);
    }

    private static void Load(MethodBody body, FieldDefinition field, Instruction[] reads)
    {
        VariableDefinition local = new(field.FieldType);
        body.Variables.Add(local);
        foreach (Instruction read in reads)
        {
            (read.Previous.OpCode, read.Previous.Operand) = (OpCodes.Nop, null);
            (read.OpCode, read.Operand) = (OpCodes.Ldloc, local);
        }

        body.Instructions.Insert(0, Instruction.Create(OpCodes.Ldarg, body.ThisParameter));
        body.Instructions.Insert(1, Instruction.Create(OpCodes.Ldfld, field));
        body.Instructions.Insert(2, Instruction.Create(OpCodes.Stloc, local));
    }
}
