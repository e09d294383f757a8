using BinNode.Contracts;

namespace BinNode.Ultrasonic;

/// <summary>
/// The known sensors as data. Sources, with what differs between copies, are in this folder's README.md. Beams are given as half angles.
/// The spacing is that of the datasheet, or longer where a closed metal bin rings longer.
/// </summary>
public static class Sensors
{
    /// <summary>Speed of sound that JSN-SR04T modules compute their serial distance with, in millimetres per second (data sheet V3.0: 348 m/s).</summary>
    public const int JsnMmPerSecond = 348000;

    /// <summary>JSN-SR04T in mode 0 or 1 by maker's counting (R27 open): trigger and echo. Blind zone, cycle and current: JSN-SR04T-2.0 data sheet.</summary>
    public static RangeSensorTraits JsnSr04t() => Make(230, 4500, 120, 70, 300, 30000, false);

    /// <summary>HC-SR04: 20 to 4000 mm, 15 mA, 60 ms cycle: HC-SR04 data sheet. For the bench: it is not sealed.</summary>
    public static RangeSensorTraits HcSr04() => Make(30, 4000, 60, 60, 150, 15000, false);

    /// <summary>AJ-SR04M in mode 1: 200 mm to 4500 mm (8000 by the maker), 30 mA while it measures, 50 ms cycle: AJ-SR04M manual.</summary>
    public static RangeSensorTraits AjSr04m() => Make(210, 4500, 120, 70, 300, 30000, false);

    /// <summary>A02YYUW: 30 to 4500 mm, 60 degrees, 8 mA, a frame each 100 to 300 ms, compensates the temperature itself: DFRobot SEN0311.</summary>
    public static RangeSensorTraits A02yyuw() => Make(40, 4500, 500, 110, 300, 8000, true);

    /// <summary>JSN-SR04T in the serial modes (R27 47k: by itself each 100 ms; 120k: on request): JSN-SR04T data sheet V3.0.</summary>
    public static RangeSensorTraits JsnSr04tSerial() => Make(230, 4500, 200, 110, 300, 30000, false);

    /// <summary>DYP-A01 with horn: 280 to 7500 mm, 40 degrees, compensates the temperature itself, 1 cm + 0.3 %: DYP-A01 manual V2.</summary>
    public static RangeSensorTraits DypA01() => Make(280, 7500, 500, 150, 200, 15000, true);

    private static RangeSensorTraits Make(int minMm, int maxMm, int warmUpMs, int spacingMs, int halfBeamDeciDeg, int activeMicroAmps, bool compensates) =>
        new RangeSensorTraits
        {
            MinMm = (ushort)minMm,
            MaxMm = (ushort)maxMm,
            WarmUpMs = (ushort)warmUpMs,
            SpacingMs = (ushort)spacingMs,
            HalfBeamDeciDeg = (ushort)halfBeamDeciDeg,
            ActiveMicroAmps = (uint)activeMicroAmps,
            CompensatesTemperature = compensates,
        };
}
