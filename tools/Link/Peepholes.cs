using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Shorter instructions where they do the same: a comparison that a branch asks for at once, the constructor of objects that does nothing.</summary>
public static class Peepholes
{
    /// <summary>Replaces them everywhere.</summary>
    public static void Use(Image image)
    {
        foreach (MethodBody body in image.Methods.Where(method => method.HasBody).Select(method => method.Body))
        {
            bool hasFloats = body.Instructions.Any(instruction => instruction.OpCode.Code is Code.Conv_R4 or Code.Conv_R8 or Code.Conv_R_Un or Code.Ldc_R4 or Code.Ldc_R8) || Signature(body).Any(IsFloat);
            DropUnloaded(body);
            HashSet<Instruction> entries = body.Entries();
            foreach (Instruction instruction in body.Instructions.Where(instruction => instruction.Next is not null && !entries.Contains(instruction.Next)))
            {
                Compare(instruction, instruction.Next, entries, hasFloats);
                Construct(instruction, instruction.Next);
                Pop(instruction, instruction.Next);
            }
        }
    }

    // What is stored and never loaded need not be stored.
    private static void DropUnloaded(MethodBody body)
    {
        HashSet<object> loaded = [.. body.Instructions.Where(instruction => instruction.OpCode.Code is Code.Ldloc or Code.Ldloca).Select(instruction => instruction.Operand)];
        foreach (Instruction store in body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Stloc && !loaded.Contains(instruction.Operand)))
        {
            (store.OpCode, store.Operand) = (OpCodes.Pop, null);
        }
    }

    // Nor what is only looked at.
    private static void Pop(Instruction made, Instruction pop)
    {
        if (pop.OpCode != OpCodes.Pop)
        {
            return;
        }

        if (made.OpCode.Code is Code.Ldarg or Code.Ldloc or Code.Ldc_I4 or Code.Ldnull or Code.Ldstr or Code.Dup)
        {
            Drop(made);
            Drop(pop);
        }
        else if (made.OpCode == OpCodes.Ldfld && made.Previous?.OpCode.OpCodeType != OpCodeType.Prefix)
        {
            Drop(made);
        }
    }

    private static void Construct(Instruction self, Instruction call)
    {
        if (self.OpCode == OpCodes.Ldarg && call.OpCode == OpCodes.Call && call.Operand is MethodReference { Name: ".ctor", DeclaringType.FullName: "System.Object" })
        {
            Drop(self);
            Drop(call);
        }
    }

    private static void Compare(Instruction test, Instruction branch, HashSet<Instruction> entries, bool hasFloats)
    {
        if (branch.OpCode != OpCodes.Brtrue && branch.OpCode != OpCodes.Brfalse)
        {
            return;
        }

        bool when = branch.OpCode == OpCodes.Brtrue;
        if (test.OpCode == OpCodes.Ceq && IsZero(test.Previous) && !entries.Contains(test))
        {
            Drop(test.Previous);
            Drop(test);
            branch.OpCode = when ? OpCodes.Brfalse : OpCodes.Brtrue;
            return;
        }

        OpCode? shorter = test.OpCode.Code switch
        {
            Code.Ceq => when ? OpCodes.Beq : OpCodes.Bne_Un,
            Code.Clt or Code.Cgt when hasFloats => null, // not less is not greater or equal: there is NaN
            Code.Clt => when ? OpCodes.Blt : OpCodes.Bge,
            Code.Cgt => when ? OpCodes.Bgt : OpCodes.Ble,
            _ => null,
        };
        if (shorter is OpCode code)
        {
            branch.OpCode = code;
            Drop(test);
        }
    }

    private static IEnumerable<TypeReference> Signature(MethodBody body) => body.Variables.Select(variable => variable.VariableType)
        .Concat(body.Method.Parameters.Select(parameter => parameter.ParameterType))
        .Concat(body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>().Select(method => method.ReturnType))
        .Concat(body.Instructions.Select(instruction => instruction.Operand).OfType<FieldReference>().Select(field => field.FieldType));

    private static bool IsFloat(TypeReference type) => type.GetElementType().MetadataType is MetadataType.Single or MetadataType.Double;

    private static bool IsZero(Instruction instruction) => instruction is { Operand: 0 } && instruction.OpCode == OpCodes.Ldc_I4;

    private static void Drop(Instruction instruction) => (instruction.OpCode, instruction.Operand) = (OpCodes.Nop, null);
}
