namespace BinNode.Core.Bin;

/// <summary>Shapes of containers. The numbers are stored in settings and never change.</summary>
public enum ContainerKind : byte
{
    /// <summary>Straight walls, any ground plan: box, skip, upright cylinder.</summary>
    Straight = 0,

    /// <summary>Two-wheeled bin of 120 litres (EN 840-1).</summary>
    Wheelie120 = 1,

    /// <summary>Two-wheeled bin of 240 litres (EN 840-1).</summary>
    Wheelie240 = 2,

    /// <summary>Two-wheeled bin of 360 litres (EN 840-1).</summary>
    Wheelie360 = 3,

    /// <summary>Four-wheeled container of 660 litres (EN 840-2).</summary>
    Wheelie660 = 4,

    /// <summary>Four-wheeled container of 1100 litres (EN 840-2, -3).</summary>
    Wheelie1100 = 5,

    /// <summary>Upright cylinder.</summary>
    Cylinder = 6,

    /// <summary>Drum or tank lying on its side.</summary>
    Drum = 7,

    /// <summary>Igloo of a bottle bank: a short cylinder under a half dome.</summary>
    Igloo = 8,

    /// <summary>A table of points, measured or taken from a drawing.</summary>
    Points = 9,

    /// <summary>Walls that lean outwards, with a taper of one's own.</summary>
    Tapered = 10,
}
