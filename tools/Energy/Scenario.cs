namespace BinNode.Energy;

/// <summary>How a node is built and set, for the model. The defaults are the reference board with the firmware as it is.</summary>
public sealed record Scenario
{
    /// <summary>The longest sleep of the firmware in seconds: SleepPlan.LongestS, which a test compares.</summary>
    public const double LongestSleepS = 6600;

    /// <summary>Seconds after which the firmware asks for the time again: ClockEpochs.AskAfterS, which a test compares.</summary>
    public const double AskAfterS = 72000;

    /// <summary>Seconds between two measurements.</summary>
    public double IntervalS { get; init; } = 900;

    /// <summary>Measurements a day, when the schedule adapts; null: one each <see cref="IntervalS"/>.</summary>
    public double? MeasurementsPerDay { get; init; }

    /// <summary>Wakes a day that only show the watchdog that the node lives, between sleeps of the longest kind; null: none, as for intervals below two hours.</summary>
    public double? InterludesPerDay { get; init; }

    /// <summary>Seconds between two reports.</summary>
    public double ReportS { get; init; } = 21600;

    /// <summary>The way out.</summary>
    public Uplink Uplink { get; init; } = Uplink.Wifi;

    /// <summary>TLS on Wi-Fi.</summary>
    public bool Tls { get; init; }

    /// <summary>A fixed address on Wi-Fi instead of DHCP.</summary>
    public bool StaticAddress { get; init; }

    /// <summary>Modems that the firmware knows.</summary>
    public static IReadOnlyList<string> Modems { get; } = ["sim7080", "a7670", "sim7600", "sim800"];

    /// <summary>The modem of a cellular node.</summary>
    public string Modem { get; init; } = "sim7080";

    /// <summary>The modem keeps its power and sleeps in PSM; false: its power is cut and it attaches anew each time.</summary>
    public bool Psm { get; init; } = true;

    /// <summary>The sensor: "jsn" or "a02".</summary>
    public string Sensor { get; init; } = "jsn";

    /// <summary>Volts of the sensor's supply; null: as its datasheet says. A sensor at 5 V hangs behind the boost.</summary>
    public double? SensorSupplyV { get; init; }

    /// <summary>The battery.</summary>
    public Cell Battery { get; init; } = Cell.Find("ER34615+HLC")!;

    /// <summary>Mean temperature of the battery over the year, in degrees Celsius.</summary>
    public double TemperatureC { get; init; } = 25;

    /// <summary>The radio stays off before Main in wakes that only measure.</summary>
    public bool RadioSilent { get; init; } = true;

    /// <summary>What-if: battery and thermistor are read while the sensor warms up, not before it. The battery would not be at rest.</summary>
    public bool OverlapsWaits { get; init; }

    /// <summary>What-if: the MQTT client is closed after a session, with the sleeps of its Close.</summary>
    public bool ClosesClient { get; init; }

    /// <summary>What-if: every session asks for the time.</summary>
    public bool AsksAlways { get; init; }

    /// <summary>Pings of a measurement; null: as the firmware needs on the mean.</summary>
    public double? Pings { get; init; }

    /// <summary>What-if: light sleep instead of idling while the sensor warms up and between pings. The stock images do not bear it: firmware/decisions/0083-light-sleep.md.</summary>
    public bool LightSleep { get; init; }

    /// <summary>What-if: a firmware image whose loader skips the image check after deep sleep.</summary>
    public bool SkipsImageCheck { get; init; }

    /// <summary>The adaptive schedule on a bin that is emptied twice a week.</summary>
    public static Scenario AdaptiveOn(Figures figures) => new() { MeasurementsPerDay = figures["adaptive.measurements"].Value, InterludesPerDay = figures["adaptive.interludes"].Value, ReportS = 86400 / figures["adaptive.reports"].Value, Pings = figures["adaptive.pings"].Value };

    /// <summary>Share of the sessions that ask for the time: one is asked when the last answer is older than ClockEpochs.AskAfterS, which a test compares.</summary>
    public double AskedShare => AsksAlways ? 1 : 1 / Math.Ceiling(Math.Max(1, AskAfterS / ReportS));

    /// <summary>Measurements a day.</summary>
    public double Measurements => MeasurementsPerDay ?? 86400 / IntervalS;

    /// <summary>Wakes a day that do nothing but kick: an interval is slept in pieces that the watchdog bears.</summary>
    public double Interludes => InterludesPerDay ?? (MeasurementsPerDay is null ? Measurements * (Math.Ceiling(IntervalS / LongestSleepS) - 1) : 0);

    /// <summary>Reports a day.</summary>
    public double Reports => Uplink == Uplink.None ? 0 : Math.Min(86400 / ReportS, Measurements);
}
