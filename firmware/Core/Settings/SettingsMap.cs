using BinNode.Core.Bin;

namespace BinNode.Core.Settings;

/// <summary>The one place that says which setting fills which field of the core's configurations.</summary>
public static class SettingsMap
{
    private const int MaxPoints = 16;
    private const int MaxDistanceMm = 16383;

    /// <summary>The container.</summary>
    public static void Fill(BinConfig into, NodeSettings from)
    {
        into.Kind = (ContainerKind)from.Number(Setting.BinProfile);
        into.VolumeLitres = from.Number(Setting.BinLitres);
        into.OffsetMm = from.Number(Setting.BinOffsetMm);
        into.AngleDeg = from.Number(Setting.BinAngleDeg);
        into.EmptyMm = from.Number(Setting.BinEmptyMm);
        into.FullMm = from.Number(Setting.BinFullMm);
        into.OverfullMm = from.Number(Setting.BinOverfullMm);
        into.TaperPermille = from.Number(Setting.BinTaper);
        into.EmptyingPermille = from.Number(Setting.BinStep);
        if (into.Kind == ContainerKind.Points)
        {
            into.Points = Points(from);
        }
    }

    /// <summary>The measurement.</summary>
    public static void Fill(RangeConfig into, NodeSettings from)
    {
        into.MinPings = from.Number(Setting.SensorPings);
        into.MaxPings = from.Number(Setting.SensorMaxPings);
    }

    /// <summary>The alarms.</summary>
    public static void Fill(AlarmConfig into, NodeSettings from)
    {
        into.FullPermille = from.Number(Setting.AlarmFull);
        into.FullClearPermille = from.Number(Setting.AlarmFullRelease);
        into.OverfullPermille = from.Number(Setting.AlarmOver);
        into.OverfullClearPermille = from.Number(Setting.AlarmOverRelease);
        into.FireDeciC = from.Number(Setting.AlarmHotDeciC);
        into.FireClearDeciC = from.Number(Setting.AlarmHotRelease);
        into.FireRiseDeciC = from.Number(Setting.AlarmHotRise);
        into.QuietS = from.Number(Setting.AlarmMinGapS);
    }

    /// <summary>The wake switches.</summary>
    public static void Fill(SwitchConfig into, NodeSettings from)
    {
        into.TippedAfterS = from.Number(Setting.TiltAfterS);
    }

    /// <summary>The measuring schedule.</summary>
    public static void Fill(IntervalConfig into, NodeSettings from)
    {
        into.FloorS = from.Number(Setting.MeasureEveryS);
        into.CeilingS = from.Number(Setting.MeasureMaxS);
        into.Adaptive = from.Flag(Setting.MeasureAdaptive);
        into.StepPermille = from.Number(Setting.MeasureStep);
        into.QuietFromMinute = from.Number(Setting.QuietFromMin);
        into.QuietToMinute = from.Number(Setting.QuietToMin);
    }

    /// <summary>The pairs of bin.points, distance and contents in turn; null when they are not 1 to 16 pairs whose distances rise and whose contents do not.</summary>
    public static int[] Points(NodeSettings from)
    {
        string[] pairs = from.Text(Setting.BinPoints).Split(',');
        int[] points = new int[2 * pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            string[] pair = pairs[i].Split(':');
            if (pair.Length != 2 || !SettingRow.TryParse(pair[0], out points[2 * i]) || !SettingRow.TryParse(pair[1], out points[2 * i + 1])
                || !Continues(points, 2 * i))
            {
                return null;
            }
        }

        return pairs.Length <= MaxPoints ? points : null;
    }

    private static bool Continues(int[] points, int at)
    {
        int beforeMm = at == 0 ? -1 : points[at - 2];
        int beforePermille = at == 0 ? 1000 : points[at - 1];
        return points[at] > beforeMm && points[at] <= MaxDistanceMm && points[at + 1] >= 0 && points[at + 1] <= beforePermille;
    }
}
