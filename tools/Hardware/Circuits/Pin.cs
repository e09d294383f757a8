namespace BinNode.Hardware.Circuits;

/// <summary>A pin of a part in a circuit.</summary>
/// <param name="Part">The part.</param>
/// <param name="Symbol">The pin.</param>
/// <param name="Net">Its net; <see cref="Part.Open"/>: open on purpose; null: forgotten.</param>
public sealed record Pin(Part Part, SymbolPin Symbol, string? Net)
{
    /// <summary>As people write it: "U1.VIN".</summary>
    public override string ToString() => Part.Reference + "." + (Symbol.Name.Length > 0 ? Symbol.Name : Symbol.Number);
}
