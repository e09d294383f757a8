using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace BinNode.RuleCheck.Il;

/// <summary>Reads the instructions of a method's body (ECMA-335 partition III).</summary>
public static class InstructionReader
{
    private const byte TwoByteLead = 0xFE;
    private static readonly Dictionary<ushort, OpCode> OpCodeByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (ushort)code.Value);

    /// <summary>Every instruction, in order.</summary>
    public static IEnumerable<Instruction> Read(MethodBodyBlock body)
    {
        BlobReader reader = body.GetILReader();
        List<Instruction> into = [];
        while (reader.RemainingBytes > 0)
        {
            int offset = reader.Offset;
            ushort value = reader.ReadByte();
            if (value == TwoByteLead)
            {
                value = (ushort)((TwoByteLead << 8) | reader.ReadByte());
            }

            OpCode code = OpCodeByValue[value];
            int number = NumberAt(reader, code);
            into.Add(new Instruction(offset, code, ReadOperand(ref reader, code.OperandType), number));
        }

        return into;
    }

    private static EntityHandle ReadOperand(ref BlobReader reader, OperandType type)
    {
        switch (type)
        {
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig:
                return MetadataTokens.EntityHandle(reader.ReadInt32());
            case OperandType.InlineSwitch:
                int targets = reader.ReadInt32();
                reader.Offset += 4 * targets;
                return default;
            default:
                reader.Offset += Size(type);
                return default;
        }
    }

    // The reader is a copy: nothing is consumed. Branches count from the end of their instruction.
    private static int NumberAt(BlobReader reader, OpCode code) => code.OperandType switch
    {
        OperandType.ShortInlineVar => reader.ReadByte(),
        OperandType.InlineVar => reader.ReadUInt16(),
        OperandType.InlineSwitch => reader.ReadInt32(),
        OperandType.ShortInlineBrTarget => reader.ReadSByte() + reader.Offset,
        OperandType.InlineBrTarget => reader.ReadInt32() + reader.Offset,
        _ => code.Name is [.., '.', >= '0' and <= '3'] ? code.Name[^1] - '0' : 0,
    };

    private static int Size(OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineBrTarget or OperandType.InlineI or OperandType.InlineString or OperandType.ShortInlineR => 4,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => throw new NotSupportedException($"Operand type {type} is unknown."),
    };
}
