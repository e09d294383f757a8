using System.Collections.Generic;
using BinNode.RuleCheck.Il;

namespace BinNode.RuleCheck.Rules;

/// <summary>Something that compiles for the device and then fails on it, or that the architecture forbids.</summary>
public interface IRule
{
    /// <summary>Every place that breaks the rule.</summary>
    IEnumerable<Finding> Check(CheckedAssembly assembly);
}
