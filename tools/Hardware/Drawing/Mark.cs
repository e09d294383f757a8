using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Drawing;

/// <summary>The name of a net at a place.</summary>
/// <param name="Net">The net.</param>
/// <param name="At">The place.</param>
/// <param name="Side">Where the text goes from there.</param>
/// <param name="IsSymbol">Drawn as the symbol of a rail or of ground.</param>
public sealed record Mark(string Net, Point At, Side Side, bool IsSymbol);
