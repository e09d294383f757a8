using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;

namespace BinNode.RuleCheck.Il;

/// <summary>Turns signatures into <see cref="TypeShape"/>.</summary>
public sealed class TypeShapeProvider : ISignatureTypeProvider<TypeShape, object?>
{
    /// <summary>The one instance that there need be.</summary>
    public static TypeShapeProvider Instance { get; } = new();

    /// <inheritdoc/>
    public TypeShape GetArrayType(TypeShape elementType, ArrayShape shape)
    {
        string name = $"{elementType.Name}[{new string(',', shape.Rank - 1)}]";
        return elementType with { Name = name, MultiDimensional = name };
    }

    /// <inheritdoc/>
    public TypeShape GetByReferenceType(TypeShape elementType) => elementType.As($"ref {elementType.Name}");

    /// <inheritdoc/>
    public TypeShape GetFunctionPointerType(MethodSignature<TypeShape> signature) => new("delegate*");

    /// <inheritdoc/>
    public TypeShape GetGenericInstantiation(TypeShape genericType, ImmutableArray<TypeShape> typeArguments)
    {
        string name = $"{genericType.Name}<{string.Join(", ", typeArguments.Select(argument => argument.Name))}>";
        return new TypeShape(name, name, typeArguments.FirstOrDefault(argument => argument.MultiDimensional != null)?.MultiDimensional, typeArguments.Any(argument => argument.IsFloating));
    }

    /// <inheritdoc/>
    public TypeShape GetGenericMethodParameter(object? genericContext, int index) => new($"!!{index}");

    /// <inheritdoc/>
    public TypeShape GetGenericTypeParameter(object? genericContext, int index) => new($"!{index}");

    /// <inheritdoc/>
    public TypeShape GetModifiedType(TypeShape modifier, TypeShape unmodifiedType, bool isRequired) => unmodifiedType;

    /// <inheritdoc/>
    public TypeShape GetPinnedType(TypeShape elementType) => elementType;

    /// <inheritdoc/>
    public TypeShape GetPointerType(TypeShape elementType) => elementType.As($"{elementType.Name}*");

    /// <inheritdoc/>
    public TypeShape GetPrimitiveType(PrimitiveTypeCode typeCode) =>
        new(typeCode.ToString(), IsFloating: typeCode is PrimitiveTypeCode.Single or PrimitiveTypeCode.Double);

    /// <inheritdoc/>
    public TypeShape GetSZArrayType(TypeShape elementType) => elementType.As($"{elementType.Name}[]");

    /// <inheritdoc/>
    public TypeShape GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => new(Names.Of(reader, handle));

    /// <inheritdoc/>
    public TypeShape GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => new(Names.Of(reader, handle));

    /// <inheritdoc/>
    public TypeShape GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
}
