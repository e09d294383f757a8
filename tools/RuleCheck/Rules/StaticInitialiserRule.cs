using System.Collections.Generic;
using System.Linq;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>
/// BN007: the device runs every static initialiser before Main, types in alphabetical order, assemblies in load order. An initialiser
/// that reads what another one sets sees zero there and not on the host.
/// </summary>
public sealed class StaticInitialiserRule : IRule
{
    private const string Advice = "nanoFramework runs initialisers before Main in alphabetical order, so it may still be zero; use a const, or set it in a constructor";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly)
    {
        Dictionary<MethodDefinitionHandle, Member> methods = assembly.Methods.ToDictionary(method => method.Handle);
        foreach (Member initialiser in assembly.Methods.Where(method => method.Name == ".cctor"))
        {
            HashSet<FieldDefinitionHandle> set = [];
            foreach (Instruction instruction in initialiser.Body.Where(instruction => !instruction.Token.IsNil))
            {
                if (instruction.OpCode == OpCodes.Stsfld && instruction.Token.Kind == HandleKind.FieldDefinition)
                {
                    set.Add((FieldDefinitionHandle)instruction.Token);
                }

                string? dependence = Dependence(assembly, methods, initialiser, instruction, set, []);
                if (dependence != null)
                {
                    string type = Names.Of(assembly.Reader, initialiser.DeclaringType);
                    yield return new Finding("BN007", assembly.Name, $"the static initialiser of {type}", dependence, Advice, assembly.PlaceOf(initialiser, instruction.Offset));
                }
            }
        }
    }

    private static string? Dependence(
        CheckedAssembly assembly, Dictionary<MethodDefinitionHandle, Member> methods, Member initialiser, Instruction instruction,
        HashSet<FieldDefinitionHandle> set, HashSet<MethodDefinitionHandle> seen)
    {
        MetadataReader reader = assembly.Reader;
        bool reads = instruction.OpCode == OpCodes.Ldsfld || instruction.OpCode == OpCodes.Ldsflda;
        switch (instruction.Token.Kind)
        {
            case HandleKind.FieldDefinition when reads && !set.Contains((FieldDefinitionHandle)instruction.Token):
                FieldDefinition field = reader.GetFieldDefinition((FieldDefinitionHandle)instruction.Token);
                return IsCompilersOwn(reader, field) ? null : $"reads {Names.Of(reader, field.GetDeclaringType())}.{reader.GetString(field.Name)}";
            case HandleKind.MemberReference:
                MemberReference member = reader.GetMemberReference((MemberReferenceHandle)instruction.Token);
                string? owner = OtherAssembly(reader, member.Parent);
                return owner is null or "mscorlib" ? null : $"uses {reader.GetString(member.Name)} of {owner}";
            case HandleKind.MethodDefinition when seen.Add((MethodDefinitionHandle)instruction.Token):
                return methods[(MethodDefinitionHandle)instruction.Token].Body.Where(inner => !inner.Token.IsNil)
                    .Select(inner => Dependence(assembly, methods, initialiser, inner, set, seen)).FirstOrDefault(found => found != null);
            default:
                return null;
        }
    }

    private static bool IsCompilersOwn(MetadataReader reader, FieldDefinition field) =>
        reader.GetString(reader.GetTypeDefinition(field.GetDeclaringType()).Name) is "<>c" or "<>O" or "<PrivateImplementationDetails>";

    private static string? OtherAssembly(MetadataReader reader, EntityHandle parent)
    {
        if (parent.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        EntityHandle scope = reader.GetTypeReference((TypeReferenceHandle)parent).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => OtherAssembly(reader, scope),
            _ => null,
        };
    }
}
