namespace BinNode.RuleCheck.Rules;

/// <summary>How the interpreter holds a value on its stack.</summary>
public enum Held
{
    /// <summary>With its sign, or it is no number.</summary>
    Plain,

    /// <summary>Without a sign.</summary>
    Unsigned,

    /// <summary>Without a sign, and computed so that its highest bit may well be set.</summary>
    Difference,
}
