namespace BinNode.RuleCheck.Il;

/// <summary>What the rules want to know of a type in a signature.</summary>
/// <param name="Name">As C# would write it, with its namespace.</param>
/// <param name="Generic">The generic type in it, if there is one.</param>
/// <param name="MultiDimensional">The multi-dimensional array in it, if there is one.</param>
/// <param name="IsFloating">There is a float or a double in it.</param>
public sealed record TypeShape(string Name, string? Generic = null, string? MultiDimensional = null, bool IsFloating = false)
{
    /// <summary>The same with another name: an array of it, a reference to it.</summary>
    public TypeShape As(string name) => this with { Name = name };
}
