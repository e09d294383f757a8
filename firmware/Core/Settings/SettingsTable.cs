namespace BinNode.Core.Settings;

/// <summary>
/// The one table of settings. It feeds the console, provisioning, remote configuration and the generated reference.
/// A row is packed text: key|kind|unit or choices|least|most|default|marks|help, where the limits of a text are its length and
/// the marks are: s secret; i part of the sealed identity (what the node is, where it hangs, how it reaches home);
/// t on trial when changed, since a wrong value makes the node unreachable; and @ with the version it came with, when not 0.1.
/// Text inside a method costs nothing until the method is called: a table of objects would be built at every wake.
/// </summary>
public static class SettingsTable
{
    /// <summary>How many numbers, flags and choices there are; they are 0 to this minus 1.</summary>
    public const int NumberCount = 54;

    /// <summary>The first text setting.</summary>
    public const int FirstText = 128;

    /// <summary>How many text settings there are.</summary>
    public const int TextCount = 19;

    /// <summary>How many settings there are.</summary>
    public const int Count = NumberCount + TextCount;

    /// <summary>The setting at a place in the table, in the order of <see cref="Setting"/>.</summary>
    /// <param name="index">0 to <see cref="Count"/> minus 1.</param>
    public static Setting At(int index) => (Setting)(index < NumberCount ? index : index - NumberCount + FirstText);

    /// <summary>True when the number names a setting of this version.</summary>
    public static bool Exists(int id) => (id >= 0 && id < NumberCount) || (id >= FirstText && id < FirstText + TextCount);

    /// <summary>Looks a setting up by its key.</summary>
    /// <param name="key">The key in lower case, such as "measure.every_s".</param>
    /// <param name="setting">Meaningful only when the result is true.</param>
    public static bool TryFind(string key, out Setting setting)
    {
        string start = key + "|";
        for (int i = 0; i < Count; i++)
        {
            setting = At(i);
            if (Packed(setting).StartsWith(start))
            {
                return true;
            }
        }

        setting = 0;
        return false;
    }

    /// <summary>The row of a setting, unpacked. Allocates: for the console and for changes, not for the wake.</summary>
    public static SettingRow Row(Setting setting) => new SettingRow(setting, Packed(setting));

    /// <summary>The row as it is packed. An unknown setting has an empty row.</summary>
    public static string Packed(Setting setting) => (int)setting < FirstText ? PackedNumber(setting) : PackedText(setting);

    private static string PackedNumber(Setting setting)
    {
        switch (setting)
        {
            case Setting.Uplink: return "uplink|c|wifi,cellular|0|1|wifi|it|Way to the network";
            case Setting.CellProfile: return "cell.profile|c|sim7080,a7670,sim7600,sim800|0|3|sim7080|it|Modem fitted";
            case Setting.CellAuth: return "cell.auth|c|none,pap,chap,either|0|3|pap|it|How the APN checks the user";
            case Setting.CellRadio: return "cell.radio|c|keep,lte-m,nb-iot,both|0|3|both|it|Radio of the SIM7080";
            case Setting.CellPsm: return "cell.psm|f||0|1|off||Modem asleep between sessions, not off: move jumper JP2";
            case Setting.CellTauS: return "cell.tau_s|n|s|600|1116000|86400||Asleep: periodic update (T3412)";
            case Setting.CellActiveS: return "cell.active_s|n|s|2|11160|2||Asleep: active time (T3324)";
            case Setting.CellBaud: return "cell.baud|n|bit/s|9600|115200|115200|it|Speed of the modem's port";
            case Setting.CellJoinS: return "cell.join_s|n|s|30|170|90||Time for one join";
            case Setting.CellMonthlyKb: return "cell.monthly_kb|n|kB|0|1000000|0||Data bundle a month, 0: no limit";
            case Setting.CellMonthDay: return "cell.month_day|n||1|28|1||Day on which the bundle starts anew";
            case Setting.MqttPort: return "mqtt.port|n||1|65535|1883|it|Port of the broker";
            case Setting.MqttTls: return "mqtt.tls|f||0|1|off|it|TLS, verified against the stored CA";
            case Setting.AckEndToEnd: return "ack.end_to_end|f||0|1|off|i|Readings wait for the backend's word";
            case Setting.MeasureEveryS: return "measure.every_s|n|s|60|86400|900||Time between measurements";
            case Setting.MeasureAdaptive: return "measure.adaptive|f||0|1|off||Measure less while nothing happens";
            case Setting.MeasureMaxS: return "measure.max_s|n|s|60|86400|14400||Adaptive: longest time between two";
            case Setting.MeasureStep: return "measure.step_permille|n|permille|5|200|20||Adaptive: change worth a measurement";
            case Setting.QuietFromMin: return "quiet.from_min|n|min|0|1439|0||Adaptive: quiet from, minute of the day in UTC";
            case Setting.QuietToMin: return "quiet.to_min|n|min|0|1439|0||Adaptive: quiet to";
            case Setting.ReportEveryS: return "report.every_s|n|s|60|604800|21600||Time between reports";
            case Setting.ReportMaxReadings: return "report.max_readings|n||1|255|96||Most readings in a message";
            case Setting.PayloadStepMm: return "payload.step_mm|n|mm|1|127|1||Resolution of distances sent";
            case Setting.PayloadStepMv: return "payload.step_mv|n|mV|1|255|1||Resolution of voltages sent";
            case Setting.PayloadStepDeciC: return "payload.step_decic|n|0.1 C|1|255|1||Resolution of temperatures sent";
            case Setting.SensorKind: return "sensor.kind|c|jsn,hcsr04,aj,a02,jsn1,jsn2,dyp,library|0|7|jsn|i|Sensor fitted";
            case Setting.SensorPings: return "sensor.pings|n||1|15|3||Pings that suffice when they agree";
            case Setting.SensorMaxPings: return "sensor.max_pings|n||1|15|9||Most pings of a measurement";
            case Setting.BinProfile: return "bin.profile|c|straight,w120,w240,w360,w660,w1100,cylinder,drum,igloo,points,tapered|0|10|straight|i|Shape of the container";
            case Setting.BinLitres: return "bin.litres|n|l|0|60000|0|i|Contents when full, 0: by profile";
            case Setting.BinOffsetMm: return "bin.offset_mm|n|mm|-1000|1000|0|i|Added to each distance";
            case Setting.BinAngleDeg: return "bin.angle_deg|n|deg|0|45|0|i|Tilt of the sensor from straight down";
            case Setting.BinEmptyMm: return "bin.empty_mm|n|mm|100|16000|1200|i|Plumb distance to the floor";
            case Setting.BinFullMm: return "bin.full_mm|n|mm|20|15000|300|i|Plumb distance to the waste of the full bin";
            case Setting.BinOverfullMm: return "bin.overfull_mm|n|mm|0|2000|0|i|Nearer is full, 0: the sensor's blind zone";
            case Setting.BinTaper: return "bin.taper_permille|n|permille|100|1000|800|i|Profile tapered: width of the floor to the top";
            case Setting.BinStep: return "bin.step_permille|n|permille|50|500|120||Smallest drop that is an emptying";
            case Setting.AlarmFull: return "alarm.full_permille|n|permille|100|1000|850||Full alarm from";
            case Setting.AlarmFullRelease: return "alarm.full_release|n|permille|0|990|700||Full alarm ends below";
            case Setting.AlarmOver: return "alarm.over_permille|n|permille|100|1000|980||Overfull alarm from";
            case Setting.AlarmOverRelease: return "alarm.over_release|n|permille|0|990|900||Overfull alarm ends below";
            case Setting.AlarmHotDeciC: return "alarm.hot_decic|n|0.1 C|400|1250|750||Fire alarm from";
            case Setting.AlarmHotRelease: return "alarm.hot_release|n|0.1 C|300|1200|600||Fire alarm ends below";
            case Setting.AlarmHotRise: return "alarm.hot_rise|n|0.1 C|50|1000|200||Fire alarm at this rise in 20 minutes";
            case Setting.AlarmMinGapS: return "alarm.min_gap_s|n|s|60|86400|3600||Shortest time between alarms of a kind";
            case Setting.TiltAfterS: return "tilt.after_s|n|s|10|600|30||Tilted so long is tipped";
            case Setting.BatteryChemistry: return "battery.chemistry|c|li-socl2,lifepo4,li-ion,li-fes2|0|3|li-socl2|i|Battery fitted";
            case Setting.BatteryRaw1: return "battery.raw1|n||0|4095|0|i|ADC value of the lower calibration point";
            case Setting.BatteryMv1: return "battery.mv1|n|mV|0|20000|0|i|Voltage there";
            case Setting.BatteryRaw2: return "battery.raw2|n||0|4095|0|i|ADC value of the upper one, 0: as the board is drawn";
            case Setting.BatteryMv2: return "battery.mv2|n|mV|0|20000|0|i|Voltage there";
            case Setting.TempOffsetDeciC: return "temp.offset_decic|n|0.1 C|-200|200|0|i|Added to each temperature";
            case Setting.ConsoleMinutes: return "console.minutes|n|min|1|60|10||Console ends when so long unused";
            case Setting.DeadlineS: return "deadline_s|n|s|30|900|240||Longest wake, the console apart";
            default: return "";
        }
    }

    private static string PackedText(Setting setting)
    {
        switch (setting)
        {
            case Setting.DeviceId: return "device.id|d||0|23||i|Identity, also in topics; empty: bn- and the hardware address";
            case Setting.DeviceName: return "device.name|t||0|32||i|Name for people";
            case Setting.WifiSsid: return "wifi.ssid|t||0|32||it|Wi-Fi network";
            case Setting.WifiPassword: return "wifi.password|t||0|63||ist|Its password, empty: open network";
            case Setting.CellApn: return "cell.apn|t||0|63||it|Access point name, empty: the network's own";
            case Setting.CellUser: return "cell.user|t||0|32||it|APN user";
            case Setting.CellPassword: return "cell.password|t||0|32||ist|APN password";
            case Setting.CellPin: return "cell.pin|t||0|8||ist|PIN of the SIM, empty: none";
            case Setting.CellOperator: return "cell.operator|t||0|6||it|MCC and MNC, empty: automatic";
            case Setting.CellBands: return "cell.bands|t||0|40||it|LTE bands of the SIM7080, such as 3,8,20; empty: keep";
            case Setting.CellSms: return "cell.sms|t||0|16||i|Number for alarms by SMS when MQTT failed, empty: off";
            case Setting.MqttHost: return "mqtt.host|t||0|63||it|Name or address of the broker";
            case Setting.MqttUser: return "mqtt.user|t||0|63||it|MQTT user";
            case Setting.MqttPassword: return "mqtt.password|t||0|63||ist|MQTT password";
            case Setting.MqttRoot: return "mqtt.root|d||1|32|bn|it|First levels of every topic";
            case Setting.AuthKey: return "auth.key|x||0|128||ist|Key of message and command authentication";
            case Setting.TimeServer: return "time.server|t||0|63|pool.ntp.org||Time server on Wi-Fi";
            case Setting.ConsolePassword: return "console.password|t||0|32||is|Password of the console, empty: none";
            case Setting.BinPoints: return "bin.points|t||0|95||i|Profile points: mm:permille pairs by distance, with commas";
            default: return "";
        }
    }
}
