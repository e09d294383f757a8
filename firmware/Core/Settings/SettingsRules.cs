using BinNode.Core.Bin;

namespace BinNode.Core.Settings;

/// <summary>What must hold between settings. Each rule is one sentence that says what to change.</summary>
public static class SettingsRules
{
    /// <summary>Checks settings as a whole.</summary>
    /// <param name="settings">Each value within its own row already.</param>
    /// <param name="hasAuthority">True when a CA certificate is stored.</param>
    /// <returns>Null when all hold, otherwise the first that does not.</returns>
    public static string Check(NodeSettings settings, bool hasAuthority)
    {
        string reason = CheckTimes(settings);
        reason = reason ?? CheckBin(settings);
        reason = reason ?? CheckBattery(settings);
        return reason ?? CheckReach(settings, hasAuthority);
    }

    private static string CheckTimes(NodeSettings settings)
    {
        int every = settings.Number(Setting.MeasureEveryS);
        if (settings.Number(Setting.ReportEveryS) < every)
        {
            return "report.every_s must not be below measure.every_s.";
        }

        return settings.Number(Setting.MeasureMaxS) < every && settings.Flag(Setting.MeasureAdaptive)
            ? "measure.max_s must not be below measure.every_s."
            : null;
    }

    private static string CheckBin(NodeSettings settings)
    {
        int emptyMm = settings.Number(Setting.BinEmptyMm);
        int fullMm = settings.Number(Setting.BinFullMm);
        if (emptyMm < fullMm + LeastDepthMm)
        {
            return "bin.empty_mm must be at least 100 mm above bin.full_mm.";
        }

        if (settings.Number(Setting.BinProfile) == (int)ContainerKind.Points && SettingsMap.Points(settings) == null)
        {
            return "bin.profile points needs bin.points, 1 to 16 such as 300:1000,900:250: distances rise, contents do not.";
        }

        return settings.Number(Setting.SensorMaxPings) < settings.Number(Setting.SensorPings)
            ? "sensor.max_pings must not be below sensor.pings."
            : CheckAlarms(settings);
    }

    private static string CheckAlarms(NodeSettings settings) =>
        settings.Number(Setting.AlarmFullRelease) < settings.Number(Setting.AlarmFull)
        && settings.Number(Setting.AlarmOverRelease) < settings.Number(Setting.AlarmOver)
        && settings.Number(Setting.AlarmHotRelease) < settings.Number(Setting.AlarmHotDeciC)
            ? null
            : "An alarm must be released below the value that raises it.";

    private static string CheckBattery(NodeSettings settings)
    {
        int raw1 = settings.Number(Setting.BatteryRaw1);
        int raw2 = settings.Number(Setting.BatteryRaw2);
        if (raw2 == 0)
        {
            return raw1 == 0 ? null : "battery.raw1 needs battery.raw2.";
        }

        return raw2 < raw1 + 50 || settings.Number(Setting.BatteryMv2) <= settings.Number(Setting.BatteryMv1)
            ? "battery.raw2 must be at least 50 above battery.raw1, and battery.mv2 above battery.mv1."
            : null;
    }

    private static string CheckReach(NodeSettings settings, bool hasAuthority)
    {
        int wifiPassword = settings.Text(Setting.WifiPassword).Length;
        if (wifiPassword > 0 && wifiPassword < 8)
        {
            return "wifi.password must have at least 8 characters (WPA2), or none.";
        }

        int key = settings.Text(Setting.AuthKey).Length;
        if (key > 0 && key < 32)
        {
            return "auth.key must have at least 32 hex digits, or none.";
        }

        if (settings.IsSet(Setting.MqttPassword) && !settings.IsSet(Setting.MqttUser))
        {
            return "mqtt.password needs mqtt.user.";
        }

        return CheckTopic(settings) ?? CheckTls(settings, hasAuthority);
    }

    private static string CheckTopic(NodeSettings settings)
    {
        string root = settings.Text(Setting.MqttRoot);
        return root.Length == 0 || root[0] == '/' || root[root.Length - 1] == '/'
            ? "mqtt.root must not begin or end with /."
            : null;
    }

    private static string CheckTls(NodeSettings settings, bool hasAuthority)
    {
        if (!settings.Flag(Setting.MqttTls))
        {
            return null;
        }

        if (settings.Number(Setting.Uplink) == UplinkCellular && settings.Number(Setting.CellProfile) == CellProfileSim800)
        {
            return "The SIM800 has no TLS worth the name: set mqtt.tls off, and auth.key.";
        }

        return hasAuthority ? null : "mqtt.tls needs the CA certificate: store it first.";
    }

    // Places in the lists of choices of the table.
    private const int UplinkCellular = 1;
    private const int CellProfileSim800 = 3;

    private const int LeastDepthMm = 100;
}
