using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>BN010: portable code takes time, waiting and output from contracts, so that a simulation governs them.</summary>
public sealed class PlatformCallRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly) =>
        from method in assembly.Methods
        from instruction in method.Body
        where instruction.Token.Kind == HandleKind.MemberReference
        let called = Called(assembly.Reader, assembly.Reader.GetMemberReference((MemberReferenceHandle)instruction.Token))
        let instead = Instead(called.Type, called.Member)
        where instead != null
        let name = $"{Names.Of(assembly.Reader, method.DeclaringType)}.{method.Name}"
        select new Finding("BN010", assembly.Name, name, $"uses {called.Type}.{called.Member}", instead, assembly.PlaceOf(method, instruction.Offset));

    private static string? Instead(string type, string member) => (type, member) switch
    {
        ("System.DateTime", "get_UtcNow" or "get_Today") => "portable code takes the time from IClock and IRtc",
        ("System.Threading.Thread", _) => "portable code waits through IClock",
        ("System.Threading.Timer", _) => "portable code sets deadlines through IGuard",
        ("System.Console", _) => "portable code writes to an IByteChannel",
        _ => null,
    };

    private static (string Type, string Member) Called(MetadataReader reader, MemberReference member) => member.Parent.Kind == HandleKind.TypeReference
        ? (Names.Of(reader, (TypeReferenceHandle)member.Parent), reader.GetString(member.Name))
        : (string.Empty, reader.GetString(member.Name));
}
