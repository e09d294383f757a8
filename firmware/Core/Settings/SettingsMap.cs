using BinNode.Core.Bin;

namespace BinNode.Core.Settings;

/// <summary>The one place that says which setting fills which field of the core's configurations.</summary>
public static class SettingsMap
{
    private const int MaxPoints = 16;

    /// <summary>The container.</summary>
    public static void Fill(BinConfig into, NodeSettings from)
    {
        into.Kind = (ContainerKind)from.Number(Setting.BinProfile);
        into.VolumeLitres = from.Number(Setting.BinLitres);
        into.HeightMm = from.Number(Setting.BinHeightMm);
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

    /// <summary>The points of bin.points, or null when they are not up to 16 numbers that never fall and end in 1000.</summary>
    public static int[] Points(NodeSettings from)
    {
        string[] words = from.Text(Setting.BinPoints).Split(',');
        int[] points = new int[words.Length];
        int last = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (!SettingRow.TryParse(words[i], out points[i]) || points[i] < last)
            {
                return null;
            }

            last = points[i];
        }

        return last == 1000 && words.Length <= MaxPoints ? points : null;
    }
}
