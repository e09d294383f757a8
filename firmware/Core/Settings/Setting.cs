namespace BinNode.Core.Settings;

/// <summary>
/// The settings, by the number under which each is stored and sent. A number never changes its meaning and is never used again;
/// new settings take the next free number. Below <see cref="SettingsTable.FirstText"/>: numbers, flags and choices; from there on: text.
/// What each one means stands in <see cref="SettingsTable"/>.
/// </summary>
public enum Setting : byte
{
#pragma warning disable CS1591 // the table's help is the one description of a setting
    Uplink = 0,
    CellProfile = 1,
    CellMonthlyKb = 2,
    MqttPort = 3,
    MqttTls = 4,
    AckEndToEnd = 5,
    MeasureEveryS = 6,
    MeasureAdaptive = 7,
    MeasureFloorS = 8,
    ReportEveryS = 9,
    ReportMaxReadings = 10,
    PayloadStepMm = 11,
    PayloadStepMv = 12,
    PayloadStepDeciC = 13,
    SensorKind = 14,
    SensorPings = 15,
    BinProfile = 16,
    BinEmptyMm = 17,
    BinFullMm = 18,
    BinLitres = 19,
    BinOffsetMm = 20,
    BinAngleDeg = 21,
    AlarmFullPermille = 22,
    AlarmFullRelease = 23,
    AlarmLowMv = 24,
    AlarmHotDeciC = 25,
    AlarmMinGapS = 26,
    BatteryChemistry = 27,
    BatteryRaw1 = 28,
    BatteryMv1 = 29,
    BatteryRaw2 = 30,
    BatteryMv2 = 31,
    TempOffsetDeciC = 32,
    ConsoleMinutes = 33,
    DeadlineS = 34,

    DeviceId = 128,
    DeviceName = 129,
    WifiSsid = 130,
    WifiPassword = 131,
    CellApn = 132,
    CellUser = 133,
    CellPassword = 134,
    CellPin = 135,
    CellOperator = 136,
    MqttHost = 137,
    MqttUser = 138,
    MqttPassword = 139,
    MqttRoot = 140,
    AuthKey = 141,
    TimeServer = 142,
    ConsolePassword = 143,
    BinTable = 144,
#pragma warning restore CS1591
}
