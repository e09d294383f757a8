namespace BinNode.Hardware.Drawing;

/// <summary>A place on the sheet in grid units.</summary>
public readonly record struct Point(double X, double Y);
