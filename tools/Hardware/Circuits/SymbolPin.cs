namespace BinNode.Hardware.Circuits;

/// <summary>A pin of a symbol: its place is where a wire meets it, in grid units of 2.54 mm, y downwards.</summary>
/// <param name="Number">Number in the package.</param>
/// <param name="Name">Name in the datasheet.</param>
/// <param name="Role">What it does.</param>
/// <param name="X">Place of the end, from the symbol's middle.</param>
/// <param name="Y">Place of the end, from the symbol's middle.</param>
/// <param name="Side">Where it points.</param>
/// <param name="Length">From the end to the body.</param>
public sealed record SymbolPin(string Number, string Name, PinRole Role, double X, double Y, Side Side, double Length)
{
    /// <summary>Number of the controller's pin that is named "IO34", or null.</summary>
    public int? Gpio => Role == PinRole.Gpio && int.TryParse(Name[2..], out int gpio) ? gpio : null;
}
