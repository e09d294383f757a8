namespace BinNode.Simulation;

/// <summary>What becomes of a published message and its confirmation.</summary>
public enum AckMode
{
    /// <summary>It arrives and is confirmed.</summary>
    Normal,

    /// <summary>It arrives; the confirmation is lost.</summary>
    AckLost,

    /// <summary>It arrives; the confirmation comes after the budget, and a second question finds it.</summary>
    Late,

    /// <summary>It arrives twice.</summary>
    Twice,

    /// <summary>It is lost on the way, and so is its confirmation.</summary>
    Lost,

    /// <summary>The connection is half open: everything is swallowed in silence.</summary>
    HalfOpen,

    /// <summary>Chance decides for every message.</summary>
    Mixed,
}
