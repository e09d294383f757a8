namespace BinNode.Core.Bin;

/// <summary>The container under the sensor, and how its levels are judged.</summary>
public sealed class BinConfig
{
    /// <summary>Shape.</summary>
    public ContainerKind Kind = ContainerKind.Straight;

    /// <summary>Contents when full, in litres, 1 to 60000; 0: that of the kind, 1000 when the kind has none.</summary>
    public int VolumeLitres = 0;

    /// <summary>Plumb distance to the floor of the empty container, in millimetres, 100 to 16000.</summary>
    public int EmptyMm = 1200;

    /// <summary>Plumb distance to the waste of the full container, in millimetres, 20 to 15000; less than <see cref="EmptyMm"/>. Not inside the sensor's blind zone, or the last part of the filling is unseen.</summary>
    public int FullMm = 300;

    /// <summary>Added to each plumb distance: where the sensor sits against the one that the distances were taken with, in millimetres, -1000 to 1000.</summary>
    public int OffsetMm = 0;

    /// <summary>Angle between the beam and the plumb line, in degrees, 0 to 45.</summary>
    public int AngleDeg = 0;

    /// <summary>Waste nearer than this along the beam is the state full: how full is unknown. In millimetres; 0: only what the sensor itself calls too near.</summary>
    public int OverfullMm = 0;

    /// <summary>Width at the floor as a share of the width at the top, in permille, 100 to 1000; for <see cref="ContainerKind.Tapered"/>.</summary>
    public int TaperPermille = 800;

    /// <summary>Pairs of plumb distance in millimetres and contents in permille: distances rise, contents do not; 1 to 16 pairs; for <see cref="ContainerKind.Points"/>. Nearer than the first and farther than the last the contents stay theirs.</summary>
    public int[] Points = null;

    /// <summary>Smallest step of the level, in permille of the height, that can be an emptying. Smaller ones are settling.</summary>
    public int EmptyingPermille = 120;

    /// <summary>Wakes in a row, and at least two hours, after which something near the sensor that came from nowhere is an obstacle.</summary>
    public int BlockedWakes = 8;

    /// <summary>Wakes in a row, and at least two hours, after which a state without a distance is chronic.</summary>
    public int ChronicWakes = 8;
}
