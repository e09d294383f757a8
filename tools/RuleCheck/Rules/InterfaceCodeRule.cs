using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>BN004: a call of an interface's own method body throws on the device.</summary>
public sealed class InterfaceCodeRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly) =>
        from method in assembly.Methods
        let type = assembly.Reader.GetTypeDefinition(method.DeclaringType)
        where type.Attributes.HasFlag(TypeAttributes.Interface) && method.Body.Count > 0
        let name = $"{Names.Of(assembly.Reader, method.DeclaringType)}.{method.Name}"
        select new Finding(
            "BN004", assembly.Name, name, "is code in an interface", "it throws on nanoFramework, so move it to a class", assembly.PlaceOf(method, 0));
}
