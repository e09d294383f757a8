namespace BinNode.Energy;

/// <summary>One day of a node: events times duration times current, at the battery.</summary>
internal sealed class DayModel
{
    private const double MaSecondsPerMah = 3600;
    private readonly Func<string, double> of;
    private readonly Scenario scenario;
    private readonly List<Item> items = [];

    private DayModel(Scenario scenario, Func<string, double> of)
    {
        this.scenario = scenario;
        this.of = of;
    }

    /// <summary>The lines of the day.</summary>
    public static IReadOnlyList<Item> Of(Scenario scenario, Func<string, double> figure)
    {
        DayModel model = new(scenario, figure);
        model.Measure();
        if (scenario.Uplink == Uplink.Wifi)
        {
            model.TalkByWifi();
        }
        else if (scenario.Uplink == Uplink.Cellular)
        {
            model.TalkByModem();
        }

        model.Sleep();
        return model.items;
    }

    private void Measure()
    {
        double wakes = scenario.Measurements;
        Chip(Phase.Boot, "boot: image check by the loader", wakes, scenario.SkipsImageCheck ? 0 : of("boot.image_check"), of("boot.current"));
        Chip(Phase.Boot, "boot: the rest, to Main", wakes, of("boot.rom") + of("boot.system") + of("boot.filesystem") + of("boot.runtime"), of("boot.current"));
        Chip(Phase.Boot, "boot: radio started before Main", scenario.RadioSilent ? scenario.Reports : wakes, scenario.Uplink == Uplink.Wifi ? of("boot.radio") : 0, of("boot.current") + of("boot.radio_current"));
        Chip(Phase.Awake, "measure: managed code", wakes, of("awake.work"), of("awake.current"));

        double warmUp = Sensor("warmup");
        double pings = of("range.pings");
        double ranging = (pings - 1) * Sensor("spacing") + Sensor("ping");
        double waits = of("divider.settle") + of("divider.thermistor");
        double waitsAlone = scenario.OverlapsWaits ? Math.Max(0, waits - warmUp) : waits;
        double idle = scenario.LightSleep ? warmUp + ((pings - 1) * (Sensor("spacing") - Sensor("ping"))) : 0;
        Chip(Phase.Awake, "measure: waiting for battery and thermistor", wakes, waitsAlone, of("awake.current"));
        Chip(Phase.Awake, "measure: waiting for the sensor", wakes, warmUp + ranging - idle, of("awake.current"));
        Chip(Phase.Awake, "measure: light sleep beside the sensor", wakes, idle, of("awake.light_sleep"));
        Chip(Phase.Divider, "measure: divider and thermistor", wakes, waits, of("divider.current") / 1000);
        double supplyV = scenario.SensorSupplyV ?? Sensor("supply");
        Add(Phase.Sensor, "measure: sensor", wakes, warmUp + ranging, supplyV > of("regulator.output") ? Sensor("current") * supplyV / (Volts * of("boost.efficiency")) : Sensor("current") * ChipFactor);
        Chip(Phase.Awake, "store: closing files", wakes, of("flash.commits") * of("flash.commit"), of("awake.current"));
    }

    private void TalkByWifi()
    {
        double times = scenario.Reports;
        double join = scenario.StaticAddress ? of("wifi.join_static") : of("wifi.join");
        double tls = scenario.Tls ? of("wifi.tls") : 0;
        double online = of("wifi.sntp") + of("wifi.session") + of("wifi.close");
        Chip(Phase.Awake, "publish: chip awake", times, join + online + tls + PublishMs, of("awake.current"));
        Chip(Phase.WifiJoin, "publish: radio joins", times, join, of("wifi.join_current"));
        Chip(Phase.Wifi, "publish: radio connected", times, online, of("wifi.session_current"));
        Chip(Phase.Wifi, "publish: radio during the TLS handshake", times, tls, of("wifi.session_current"));
    }

    private void TalkByModem()
    {
        double times = scenario.Reports;
        double start = scenario.Psm ? of("modem.wake") : of("modem.wake") + of("modem.attach");
        double talk = of("modem.connect") + of("modem.session");
        Chip(Phase.Awake, "publish: chip awake", times, start + talk + PublishMs, of("awake.current"));
        Add(Phase.Modem, "publish: modem starts", times, of("modem.wake"), of("modem.wake_current"));
        Add(Phase.Modem, "publish: modem attaches", times, scenario.Psm ? 0 : of("modem.attach"), of("modem.attach_current"));
        Add(Phase.Modem, "publish: modem connected", times, talk, of("modem.active_current"));
        Add(Phase.Modem, "publish: modem's tail into PSM", times, scenario.Psm ? of("modem.tail") : 0, of("modem.tail_current"));
    }

    private void Sleep()
    {
        double awakeS = items.Where(item => item.Phase is Phase.Boot or Phase.Awake).Sum(item => item.SecondsPerDay);
        double sleepMs = (86400 - awakeS) * 1000;
        Chip(Phase.Sleep, "sleep: the chip", 1, sleepMs, of("sleep.chip") / 1000);
        double rest = of("sleep.regulator") + of("sleep.switches") + of("sleep.pulls") + of("sleep.watchdog") + of("sleep.capacitors");
        Add(Phase.Sleep, "sleep: the rest of the board", 1, sleepMs, rest / 1000);
        Add(Phase.Sleep, "sleep: pulse capacitor", 1, sleepMs, scenario.Battery.HasPulseCapacitor ? of("sleep.hlc") / 1000 : 0);
        Add(Phase.Sleep, "sleep: modem in PSM", 1, sleepMs, scenario.Uplink == Uplink.Cellular && scenario.Psm ? of("modem.psm") / 1000 : 0);
    }

    private double Volts => scenario.Battery.NominalMv / 1000;

    private double ChipFactor => Factor(of, Volts);

    private double PublishMs => of("awake.publish_work") + (of("flash.publish_commits") * of("flash.commit"));

    internal static double Factor(Func<string, double> of, double volts) => of("regulator.output") / (volts * of("regulator.efficiency"));

    private double Sensor(string what) => of("sensor." + scenario.Sensor + "." + what);

    private void Chip(Phase phase, string what, double times, double ms, double ma) => Add(phase, what, times, ms, ma * ChipFactor);

    private void Add(Phase phase, string what, double times, double ms, double ma)
    {
        if (times * ms * ma > 0)
        {
            items.Add(new Item(phase, what, times * ms / 1000 * ma / MaSecondsPerMah, times * ms / 1000));
        }
    }
}
