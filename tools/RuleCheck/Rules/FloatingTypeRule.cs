using System.Collections.Generic;
using System.Linq;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>BN008: portable code neither keeps nor passes floats.</summary>
public sealed class FloatingTypeRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly) => TypeUse.All(assembly)
        .Where(use => use.Shape.IsFloating)
        .Select(use => new Finding(
            "BN008", assembly.Name, use.Member, $"uses {use.Shape.Name}", "portable code counts in integers, so use fixed point with the unit in the name", use.Place));
}
