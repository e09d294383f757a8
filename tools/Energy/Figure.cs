namespace BinNode.Energy;

/// <summary>One figure of the model: a value, the range it may lie in, and where it comes from.</summary>
/// <param name="Key">Name, such as "boot.current".</param>
/// <param name="Value">Most likely value.</param>
/// <param name="Low">Least plausible value.</param>
/// <param name="High">Largest plausible value.</param>
/// <param name="Unit">uA, mA, ms, V, ratio or count.</param>
/// <param name="Source">"measured", "datasheet" or "estimated".</param>
/// <param name="Reference">Document and table, instrument and date, or the reason of the estimate.</param>
/// <param name="Note">What else a reader should know.</param>
public sealed record Figure(string Key, double Value, double Low, double High, string Unit, string Source, string Reference, string Note);
