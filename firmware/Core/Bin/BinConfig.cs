namespace BinNode.Core.Bin;

/// <summary>The container under the sensor, and how its levels are judged.</summary>
public sealed class BinConfig
{
    /// <summary>Shape.</summary>
    public ContainerKind Kind = ContainerKind.Wheelie1100;

    /// <summary>Contents when full, in litres, 1 to 60000; 0: that of the kind.</summary>
    public int VolumeLitres = 0;

    /// <summary>Inner height from the floor to the level that counts as full, in millimetres, 100 to 6000; 0: that of the kind.</summary>
    public int HeightMm = 0;

    /// <summary>Height of the transducer above the level that counts as full, in millimetres, 0 to 2000. At least the sensor's blind zone, or the last part of the filling is unseen.</summary>
    public int OffsetMm = 250;

    /// <summary>Angle between the beam and the plumb line, in degrees, 0 to 45.</summary>
    public int AngleDeg = 0;

    /// <summary>Calibrated: distance measured in the empty container, in millimetres; 0: computed from height, offset and angle.</summary>
    public int EmptyMm = 0;

    /// <summary>Calibrated: distance measured at the level that counts as full, in millimetres; 0: computed from offset and angle.</summary>
    public int FullMm = 0;

    /// <summary>Waste nearer than this is the state full: how full is unknown. In millimetres; 0: only what the sensor itself calls too near.</summary>
    public int OverfullMm = 0;

    /// <summary>Width at the floor as a share of the width at the top, in permille, 100 to 1000; for <see cref="ContainerKind.Tapered"/>.</summary>
    public int TaperPermille = 800;

    /// <summary>Contents in permille at equal steps of height, the last at the top being 1000; 1 to 16 points that never fall; for <see cref="ContainerKind.Points"/>.</summary>
    public int[] Points = null;

    /// <summary>Smallest step of the level, in permille of the height, that can be an emptying. Smaller ones are settling.</summary>
    public int EmptyingPermille = 120;

    /// <summary>Wakes in a row, and at least two hours, after which something near the sensor that came from nowhere is an obstacle.</summary>
    public int BlockedWakes = 8;

    /// <summary>Wakes in a row, and at least two hours, after which a state without a distance is chronic.</summary>
    public int ChronicWakes = 8;
}
