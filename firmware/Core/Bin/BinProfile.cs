using System;

namespace BinNode.Core.Bin;

/// <summary>The geometry of a container: from a distance along the beam to the height and the contents. Integers only; built once at start.</summary>
public sealed class BinProfile
{
    // Floor width in permille of the top width, litres: the usual bins after EN 840-1 and EN 840-2, from makers' drawings, rounded.
    private static readonly ushort[] Wheelies = { 780, 120, 800, 240, 840, 360, 880, 660, 900, 1100 };

    // Contents in permille at steps of a tenth of the height. A segment of a circle: (acos(1-2h) - (1-2h) * sqrt(1-(1-2h)^2)) / pi.
    private static readonly ushort[] Drum = { 0, 52, 142, 252, 374, 500, 626, 748, 858, 948, 1000 };

    // A cylinder up to 0.4 of the height, above it half an ellipsoid of the same width: (0.4 + 0.6 * (x - x^3/3)) / 0.8.
    private static readonly ushort[] Igloo = { 0, 125, 250, 375, 500, 624, 741, 844, 926, 980, 1000 };

    private const int Finer = 16;

    private readonly ushort[] _tenths;
    private readonly int[] _points;
    private readonly long _floorCube;
    private readonly int _floorPermille;
    private readonly int _offsetMm;
    private readonly int _cosine;

    /// <summary>Computes the geometry.</summary>
    /// <exception cref="ArgumentException">Empty is not farther than full, or a profile of points has none.</exception>
    public BinProfile(BinConfig config)
    {
        if (config.EmptyMm <= config.FullMm || (config.Kind == ContainerKind.Points && (config.Points == null || config.Points.Length < 2)))
        {
            throw new ArgumentException();
        }

        EmptyMm = config.EmptyMm;
        FullMm = config.FullMm;
        _offsetMm = config.OffsetMm;
        _cosine = Cosine(Calc.Clamp(config.AngleDeg, 0, 45));
        FullBeamMm = Calc.Max((FullMm - _offsetMm) * 10000 / _cosine, 0);
        _points = config.Kind == ContainerKind.Points ? config.Points : null;
        _tenths = config.Kind == ContainerKind.Drum ? Drum : config.Kind == ContainerKind.Igloo ? Igloo : null;
        int wheelie = (config.Kind - ContainerKind.Wheelie120) * 2;
        bool isWheelie = wheelie >= 0 && wheelie < Wheelies.Length;
        _floorPermille = isWheelie ? Wheelies[wheelie] : config.Kind == ContainerKind.Tapered ? Calc.Clamp(config.TaperPermille, 100, 1000) : 1000;
        _floorCube = Cube(_floorPermille * Finer);
        VolumeLitres = config.VolumeLitres > 0 ? config.VolumeLitres : isWheelie ? Wheelies[wheelie + 1] : 1000;
    }

    /// <summary>Plumb distance to the floor of the empty container, in millimetres.</summary>
    public int EmptyMm { get; }

    /// <summary>Plumb distance to the level that counts as full, in millimetres.</summary>
    public int FullMm { get; }

    /// <summary>Distance along the beam to the level that counts as full, in millimetres.</summary>
    public int FullBeamMm { get; }

    /// <summary>Contents when full, in litres.</summary>
    public int VolumeLitres { get; }

    /// <summary>Plumb distance of a distance along the beam, in millimetres: what a calibration stores.</summary>
    /// <param name="distanceMm">Distance along the beam in millimetres, 0 to 16383.</param>
    public int PlumbMm(int distanceMm) => (distanceMm * _cosine / 10000) + _offsetMm;

    /// <summary>Height of the waste in permille of the full height; below 0 under the floor, above 1000 over the full level.</summary>
    /// <param name="distanceMm">Distance along the beam in millimetres, 0 to 16383.</param>
    public int HeightPermille(int distanceMm) => (EmptyMm - PlumbMm(distanceMm)) * 1000 / (EmptyMm - FullMm);

    /// <summary>Contents in permille of the full contents, 0 to 1000.</summary>
    /// <param name="distanceMm">Distance along the beam in millimetres, 0 to 16383.</param>
    public int FillPermille(int distanceMm)
    {
        if (_points != null)
        {
            return BetweenPoints(PlumbMm(distanceMm));
        }

        int height = Calc.Clamp(HeightPermille(distanceMm), 0, 1000);
        return _tenths != null ? BetweenTenths(height) : _floorPermille == 1000 ? height : Frustum(height);
    }

    /// <summary>Contents in litres, rounded.</summary>
    /// <param name="fillPermille">Contents in permille, 0 to 1000.</param>
    public int Litres(int fillPermille) => ((VolumeLitres * fillPermille) + 500) / 1000;

    private static long Cube(long x) => x * x * x;

    // Times 10000, by its series; right to 0.5 permille up to 45 degrees.
    private static int Cosine(int angleDeg)
    {
        int angle = angleDeg * 17453 / 1000;
        int square = angle * angle / 1000;
        int fourth = square * square / 1000;
        return 10000 - (5 * square) + (fourth * 10 / 24) - (fourth * square / 72000);
    }

    // Width grows evenly from the floor to the top, so contents grow with the cube of the width.
    private int Frustum(int height)
    {
        int width = (_floorPermille * Finer) + ((1000 - _floorPermille) * height * Finer / 1000);
        return (int)((Cube(width) - _floorCube) * 1000 / (Cube(1000 * Finer) - _floorCube));
    }

    private int BetweenTenths(int height)
    {
        int step = Calc.Min(height / 100, 9);
        return _tenths[step] + ((_tenths[step + 1] - _tenths[step]) * (height - (step * 100)) / 100);
    }

    private int BetweenPoints(int plumbMm)
    {
        int at = 0;
        while (at < _points.Length && _points[at] < plumbMm)
        {
            at += 2;
        }

        if (at == 0 || at >= _points.Length)
        {
            return Calc.Clamp(_points[at == 0 ? 1 : _points.Length - 1], 0, 1000);
        }

        int fill = _points[at - 1] + ((_points[at + 1] - _points[at - 1]) * (plumbMm - _points[at - 2]) / (_points[at] - _points[at - 2]));
        return Calc.Clamp(fill, 0, 1000);
    }
}
