using System.Collections.Generic;
using System.Linq;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>BN002: an assembly with a multi-dimensional array does not load on the device.</summary>
public sealed class MultiDimensionalArrayRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CheckedAssembly assembly) => TypeUse.All(assembly)
        .Where(use => use.Shape.MultiDimensional != null)
        .Select(use => new Finding(
            "BN002", assembly.Name, use.Member, $"uses {use.Shape.MultiDimensional}", "nanoFramework has no multi-dimensional arrays, so use a flat or a jagged one", use.Place));
}
