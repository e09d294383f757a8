using System;

namespace BinNode.Core.Bin;

/// <summary>The geometry of a container: from a distance along the beam to the height and the contents. Integers only; built once at start.</summary>
public sealed class BinProfile
{
    // Interior height mm, floor width permille of the top width, litres: the usual bins after EN 840-1 and EN 840-2, rounded; a calibrated pair of distances replaces the height.
    private static readonly ushort[] Wheelies = { 860, 780, 120, 980, 800, 240, 990, 840, 360, 960, 880, 660, 1100, 900, 1100 };

    // Contents in permille at steps of a tenth of the height. A circle's segment: (acos(1-2h) - (1-2h) * sqrt(1-(1-2h)^2)) / pi.
    private static readonly ushort[] Drum = { 52, 142, 252, 374, 500, 626, 748, 858, 948, 1000 };

    // A cylinder up to 0.4 of the height, above it a half ellipsoid of the same width.
    private static readonly ushort[] Igloo = { 125, 250, 375, 500, 624, 741, 844, 926, 980, 1000 };

    private readonly int[] _points;
    private readonly long _floorCube;
    private readonly int _floorPermille;

    /// <summary>Computes the geometry.</summary>
    /// <exception cref="ArgumentException">The full level is not above the empty one, or a value is out of its range.</exception>
    public BinProfile(BinConfig config)
    {
        int heightMm = config.HeightMm;
        VolumeLitres = config.VolumeLitres;
        _floorPermille = 1000;
        int wheelie = config.Kind - ContainerKind.Wheelie120;
        if (wheelie >= 0 && wheelie < 5)
        {
            heightMm = heightMm > 0 ? heightMm : Wheelies[wheelie * 3];
            _floorPermille = Wheelies[(wheelie * 3) + 1];
            VolumeLitres = VolumeLitres > 0 ? VolumeLitres : Wheelies[(wheelie * 3) + 2];
        }

        _floorPermille = config.Kind == ContainerKind.Tapered ? Calc.Clamp(config.TaperPermille, 100, 1000) : _floorPermille;
        _floorCube = Cube(_floorPermille);
        _points = PointsOf(config);
        heightMm = heightMm > 0 ? heightMm : 1000;
        VolumeLitres = VolumeLitres > 0 ? VolumeLitres : 1000;
        EmptyMm = config.EmptyMm > 0 ? config.EmptyMm : Along(heightMm + config.OffsetMm, config.AngleDeg);
        FullMm = config.FullMm > 0 ? config.FullMm : Along(config.OffsetMm, config.AngleDeg);
        if (EmptyMm <= FullMm || EmptyMm > 16383)
        {
            throw new ArgumentException("empty must be farther than full, and nearer than 16384 mm");
        }
    }

    /// <summary>Distance along the beam to the floor of the empty container, in millimetres.</summary>
    public int EmptyMm { get; }

    /// <summary>Distance along the beam to the level that counts as full, in millimetres.</summary>
    public int FullMm { get; }

    /// <summary>Contents when full, in litres.</summary>
    public int VolumeLitres { get; }

    /// <summary>Height of the waste in permille of the full height; below 0 under the floor, above 1000 over the full level.</summary>
    /// <param name="distanceMm">Distance along the beam in millimetres, 0 to 16383.</param>
    public int HeightPermille(int distanceMm) => (EmptyMm - distanceMm) * 1000 / (EmptyMm - FullMm);

    /// <summary>Contents in permille of the full contents, 0 to 1000.</summary>
    /// <param name="distanceMm">Distance along the beam in millimetres, 0 to 16383.</param>
    public int FillPermille(int distanceMm)
    {
        int height = Calc.Clamp(HeightPermille(distanceMm), 0, 1000);
        return _points != null ? Interpolate(height) : _floorPermille == 1000 ? height : Frustum(height);
    }

    /// <summary>Contents in litres, rounded.</summary>
    /// <param name="fillPermille">Contents in permille, 0 to 1000.</param>
    public int Litres(int fillPermille) => ((VolumeLitres * fillPermille) + 500) / 1000;

    private static int[] PointsOf(BinConfig config)
    {
        if (config.Kind == ContainerKind.Points)
        {
            return config.Points != null && config.Points.Length > 0 ? config.Points : throw new ArgumentException("a profile of points needs points");
        }

        ushort[] table = config.Kind == ContainerKind.Drum ? Drum : config.Kind == ContainerKind.Igloo ? Igloo : null;
        if (table == null)
        {
            return null;
        }

        int[] points = new int[table.Length];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = table[i];
        }

        return points;
    }

    private static long Cube(long x) => x * x * x;

    // d / cos(a); the cosine by its series, right to 0.1 permille up to 45 degrees.
    private static int Along(int plumbMm, int angleDeg)
    {
        int angle = Calc.Clamp(angleDeg, 0, 45) * 17453 / 1000;
        int square = angle * angle / 1000;
        int cosine = 10000 - (5 * square) + (square * square * 10 / 24000) - (square * square / 1000 * square * 10 / 720000);
        return plumbMm * 10000 / cosine;
    }

    // Width grows evenly from the floor to the top, so contents grow with the cube of the width.
    private int Frustum(int height)
    {
        int width = _floorPermille + ((1000 - _floorPermille) * height / 1000);
        return (int)((Cube(width) - _floorCube) * 1000 / (1000000000L - _floorCube));
    }

    private int Interpolate(int height)
    {
        int scaled = height * _points.Length;
        int step = scaled / 1000;
        if (step >= _points.Length)
        {
            return Calc.Clamp(_points[_points.Length - 1], 0, 1000);
        }

        int below = step == 0 ? 0 : _points[step - 1];
        return Calc.Clamp(below + ((_points[step] - below) * (scaled - (step * 1000)) / 1000), 0, 1000);
    }
}
