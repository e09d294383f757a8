namespace BinNode.Hardware.Drawing;

/// <summary>A drawn wire.</summary>
/// <param name="Net">Its net.</param>
/// <param name="Points">Its corners, ends included.</param>
public sealed record Wire(string Net, Point[] Points)
{
    /// <summary>Its straight pieces.</summary>
    public IEnumerable<(Point A, Point B)> Pieces => Points.Zip(Points.Skip(1));

    /// <summary>True when the point lies on the wire.</summary>
    public bool Touches(Point point) => Pieces.Any(piece => IsOn(piece, point));

    /// <summary>In how many directions the wire leaves the point: 0, 1 at an end, 2 on its way.</summary>
    public int ArmsAt(Point point) => Pieces.Sum(piece => piece.A == point || piece.B == point ? 1 : IsOn(piece, point) ? 2 : 0);

    private static bool IsOn((Point A, Point B) piece, Point point) =>
        point.X >= Math.Min(piece.A.X, piece.B.X) && point.X <= Math.Max(piece.A.X, piece.B.X)
        && point.Y >= Math.Min(piece.A.Y, piece.B.Y) && point.Y <= Math.Max(piece.A.Y, piece.B.Y);
}
