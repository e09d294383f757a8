using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>A type that a member uses: in its signature, its locals or its code.</summary>
/// <param name="Member">The member, with its type.</param>
/// <param name="Shape">What it uses.</param>
/// <param name="Place">File and line; empty when not known.</param>
public sealed record TypeUse(string Member, TypeShape Shape, string Place)
{
    /// <summary>Every use of a type in an assembly.</summary>
    public static IEnumerable<TypeUse> All(CheckedAssembly assembly)
    {
        MetadataReader reader = assembly.Reader;
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            string name = Names.Of(reader, handle);
            IEnumerable<EntityHandle> bases = type.GetInterfaceImplementations().Select(one => reader.GetInterfaceImplementation(one).Interface).Append(type.BaseType);
            foreach (TypeShape shape in bases.SelectMany(one => Shapes(reader, one)))
            {
                yield return new TypeUse(name, shape, string.Empty);
            }

            foreach (FieldDefinition field in type.GetFields().Select(reader.GetFieldDefinition))
            {
                yield return new TypeUse($"{name}.{reader.GetString(field.Name)}", field.DecodeSignature(TypeShapeProvider.Instance, null), string.Empty);
            }
        }

        foreach (TypeUse use in assembly.Methods.SelectMany(method => OfMethod(assembly, method)))
        {
            yield return use;
        }
    }

    private static IEnumerable<TypeUse> OfMethod(CheckedAssembly assembly, Member method)
    {
        string name = $"{Names.Of(assembly.Reader, method.DeclaringType)}.{method.Name}";
        MethodSignature<TypeShape> signature = method.Definition.DecodeSignature(TypeShapeProvider.Instance, null);
        foreach (TypeShape shape in signature.ParameterTypes.Append(signature.ReturnType).Concat(method.Locals))
        {
            yield return new TypeUse(name, shape, assembly.PlaceOf(method, 0));
        }

        foreach (Instruction instruction in method.Body.Where(instruction => !instruction.Token.IsNil))
        {
            foreach (TypeShape shape in Shapes(assembly.Reader, instruction.Token))
            {
                yield return new TypeUse(name, shape, assembly.PlaceOf(method, instruction.Offset));
            }
        }
    }

    private static IEnumerable<TypeShape> Shapes(MetadataReader reader, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeSpecification:
                yield return reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(TypeShapeProvider.Instance, null);
                break;
            case HandleKind.TypeReference when !handle.IsNil:
                yield return new TypeShape(Names.Of(reader, (TypeReferenceHandle)handle));
                break;
            case HandleKind.MemberReference:
                foreach (TypeShape shape in OfMemberReference(reader, reader.GetMemberReference((MemberReferenceHandle)handle)))
                {
                    yield return shape;
                }

                break;
            case HandleKind.MethodSpecification:
                yield return OfMethodSpecification(reader, reader.GetMethodSpecification((MethodSpecificationHandle)handle));
                break;
        }
    }

    private static IEnumerable<TypeShape> OfMemberReference(MetadataReader reader, MemberReference member)
    {
        foreach (TypeShape shape in Shapes(reader, member.Parent))
        {
            yield return shape;
        }

        if (member.GetKind() == MemberReferenceKind.Field)
        {
            yield return member.DecodeFieldSignature(TypeShapeProvider.Instance, null);
            yield break;
        }

        MethodSignature<TypeShape> signature = member.DecodeMethodSignature(TypeShapeProvider.Instance, null);
        foreach (TypeShape shape in signature.ParameterTypes.Append(signature.ReturnType))
        {
            yield return shape;
        }
    }

    private static TypeShape OfMethodSpecification(MetadataReader reader, MethodSpecification specification)
    {
        string method = specification.Method.Kind == HandleKind.MethodDefinition
            ? reader.GetString(reader.GetMethodDefinition((MethodDefinitionHandle)specification.Method).Name)
            : reader.GetString(reader.GetMemberReference((MemberReferenceHandle)specification.Method).Name);
        string arguments = string.Join(", ", specification.DecodeSignature(TypeShapeProvider.Instance, null).Select(shape => shape.Name));
        return new TypeShape($"{method}<{arguments}>()", $"{method}<{arguments}>()");
    }
}
