using System.Collections.Generic;
using System.Linq;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>The rules, and which assembly is held to which.</summary>
public static class RuleBook
{
    private static readonly IRule[] Everywhere =
    [
        new GenericsRule(),
        new MultiDimensionalArrayRule(),
        OpCodeRule.StackAllocation,
        new InterfaceCodeRule(),
        OpCodeRule.CheckedArithmetic,
        new MutableStaticRule(),
        new StaticInitialiserRule(),
        new ReferenceRule(),
        new HeldSignRule(),
    ];

    private static readonly IRule[] PortableOnly = [OpCodeRule.FloatingPoint, new FloatingTypeRule(), new PlatformCallRule()];

    /// <summary>Every broken rule, each place once.</summary>
    public static IReadOnlyList<Finding> Check(CheckedAssembly assembly)
    {
        bool portable = Layers.Of(assembly.Name) is Layer.Contracts or Layer.Portable;
        IEnumerable<IRule> rules = portable ? Everywhere.Concat(PortableOnly) : Everywhere;
        return [.. rules.SelectMany(rule => rule.Check(assembly)).DistinctBy(finding => finding.Sentence)];
    }
}
