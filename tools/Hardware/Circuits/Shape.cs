namespace BinNode.Hardware.Circuits;

/// <summary>A piece of a symbol's picture, in grid units around its middle.</summary>
/// <param name="Points">Corners of a line; two opposite corners of a box.</param>
/// <param name="IsBox">A box, not a line.</param>
public sealed record Shape((double X, double Y)[] Points, bool IsBox = false);
