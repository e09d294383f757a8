using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BinNode.Link;

/// <summary>Puts one type in the place of another wherever it is named.</summary>
public sealed class TypeMap(Dictionary<TypeDefinition, TypeReference> map)
{
    /// <summary>Rewrites signatures, locals and instructions.</summary>
    /// <exception cref="InvalidDataException">There is an array of more than one dimension, whose methods would keep the old type.</exception>
    public void Apply(Image image)
    {
        foreach (FieldDefinition field in image.Types.SelectMany(type => type.Fields))
        {
            field.FieldType = Of(field.FieldType);
        }

        foreach (MethodDefinition method in image.Methods)
        {
            method.ReturnType = Of(method.ReturnType);
            foreach (ParameterDefinition parameter in method.Parameters)
            {
                parameter.ParameterType = Of(parameter.ParameterType);
            }

            if (method.HasBody)
            {
                Apply(method.Body);
            }
        }
    }

    private void Apply(MethodBody body)
    {
        foreach (VariableDefinition variable in body.Variables)
        {
            variable.VariableType = Of(variable.VariableType);
        }

        foreach (Instruction instruction in body.Instructions.Where(instruction => instruction.Operand is TypeReference))
        {
            instruction.Operand = Of((TypeReference)instruction.Operand);
        }
    }

    private TypeReference Of(TypeReference type) => type switch
    {
        ArrayType { IsVector: false } => throw new InvalidDataException($"{type.FullName} has more than one dimension: such arrays cannot be linked."),
        ArrayType array => new ArrayType(Of(array.ElementType)),
        ByReferenceType reference => new ByReferenceType(Of(reference.ElementType)),
        TypeDefinition own when map.TryGetValue(own, out TypeReference? other) => other,
        _ => type,
    };
}
