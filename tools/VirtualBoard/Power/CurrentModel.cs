namespace BinNode.VirtualBoard;

/// <summary>Currents in milliamperes at the battery, the one place of these figures. All are estimates until a bench has measured them.</summary>
public sealed class CurrentModel
{
    /// <summary>Deep sleep of the whole board. ESP32 datasheet v4.x table 4-3: 10 microamperes with RTC timer; 5 more for regulator and pulls.</summary>
    public double SleepMa { get; init; } = 0.015;

    /// <summary>Boot: flash reads at full clock, no radio. ESP32 datasheet table 4-3 "modem sleep, 240 MHz dual core": 30 to 68.</summary>
    public double BootMa { get; init; } = 45;

    /// <summary>Awake, radio off. Same table; the interpreter keeps one core busy, the other idle.</summary>
    public double AwakeMa { get; init; } = 40;

    /// <summary>Ultrasonic sensor while powered. JSN-SR04T: 30 at 5 V, seen at the battery behind a boost of 85 %.</summary>
    public double SensorMa { get; init; } = 12;

    /// <summary>Divider of 2 x 100 kiloohm and a thermistor of 10 + 10 kiloohm at 3.3 V.</summary>
    public double DividerMa { get; init; } = 0.2;

    /// <summary>Wi-Fi joining: mostly receiving, bursts of sending. ESP32 datasheet table 4-4: receive 95 to 100, send 180 to 240; less the awake chip.</summary>
    public double WifiJoinMa { get; init; } = 80;

    /// <summary>Wi-Fi connected with the modem sleep of the driver between beacons.</summary>
    public double WifiMa { get; init; } = 60;

    /// <summary>Cellular modem, mean over a session of LTE-M; SIM7080G hardware design v1.04, idle to send.</summary>
    public double ModemMa { get; init; } = 60;

    /// <summary>Peak that the battery sees on top while the radio sends; it sags the voltage and carries no charge of its own here.</summary>
    public double RadioPeakMa { get; init; } = 250;

    internal double Of(Load load) => load switch
    {
        Load.Sleep => SleepMa,
        Load.Boot => BootMa,
        Load.Awake => AwakeMa,
        Load.Sensor => SensorMa,
        Load.Divider => DividerMa,
        Load.WifiJoin => WifiJoinMa,
        Load.Wifi => WifiMa,
        Load.Modem => ModemMa,
        _ => throw new ArgumentOutOfRangeException(nameof(load)),
    };
}
