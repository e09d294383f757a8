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
        double measurements = scenario.Measurements;
        double wakes = measurements + scenario.Interludes;
        Chip(Phase.Boot, "boot: image check by the loader", wakes, scenario.SkipsImageCheck ? 0 : of("boot.image_check"), of("boot.current"));
        Chip(Phase.Boot, "boot: the rest, to Main", wakes, of("boot.rom") + of("boot.system") + of("boot.filesystem") + of("boot.runtime"), of("boot.current"));
        Chip(Phase.Awake, "measure: managed code", wakes, of("awake.work"), of("awake.current"));
        Chip(Phase.Awake, "measure: waiting for battery and thermistor", measurements, WaitsAloneMs, of("awake.current"));
        Chip(Phase.Awake, "measure: waiting for the sensor", measurements, RangingMs - IdleMs, of("awake.current"));
        Chip(Phase.Awake, "measure: light sleep beside the sensor", measurements, IdleMs, of("awake.light_sleep"));
        Chip(Phase.Divider, "measure: divider and thermistor", measurements, WaitsMs, of("divider.current") / 1000);
        double supplyV = scenario.SensorSupplyV ?? Sensor("supply");
        Add(Phase.Sensor, "measure: sensor", measurements, RangingMs, supplyV > of("regulator.output") ? Sensor("current") * supplyV / (Volts * of("boost.efficiency")) : Sensor("current") * ChipFactor);
        Chip(Phase.Awake, "store: closing files", wakes, StoreMs, of("awake.current"));
    }

    // The radio starts within the boot, so part of the join passes while the node boots and measures.
    private void TalkByWifi()
    {
        double times = scenario.Reports;
        double join = of("wifi.associate") + of(scenario.StaticAddress ? "wifi.address_static" : "wifi.address");
        double leadMs = of("boot.radio") + of("boot.runtime");
        double meanwhileMs = of("awake.work") + WaitsAloneMs + RangingMs - IdleMs + StoreMs;
        double tls = scenario.Tls ? of("wifi.tls") : 0;
        double online = (of("wifi.round_trips") * of("wifi.round_trip")) + (scenario.AskedShare * of("wifi.time_trips") * of("wifi.round_trip")) + of("wifi.client") + of("wifi.close") + (scenario.ClosesClient ? of("wifi.client_close") : 0) + PublishMs;
        double idleWakes = scenario.RadioSilent ? 0 : scenario.Measurements - times;
        Chip(Phase.Boot, "boot: the radio's driver", times + idleWakes, of("boot.radio"), of("boot.current"));
        Chip(Phase.WifiJoin, "measure: radio that nobody needs", idleWakes, leadMs + meanwhileMs, of("wifi.join_current"));
        Chip(Phase.Awake, "publish: chip awake", times, Math.Max(0, join - leadMs - meanwhileMs) + online + tls, of("awake.current"));
        Chip(Phase.WifiJoin, "publish: radio joins", times, join, of("wifi.join_current"));
        Chip(Phase.Wifi, "publish: radio connected", times, online, of("wifi.session_current"));
        Chip(Phase.Wifi, "publish: radio during the TLS handshake", times, tls, of("wifi.session_current"));
    }

    private void TalkByModem()
    {
        double times = scenario.Reports;
        double attachMs = scenario.Psm ? 0 : Modem("attach");
        double timeMs = scenario.Psm && scenario.Modem == "sim7080" ? scenario.AskedShare * of("modem.time") : 0;
        double talkMs = Modem("connect") + Modem("session") + timeMs;
        Chip(Phase.Awake, "publish: chip awake", times, KeyMs + Modem("wake") + attachMs + talkMs + (of("flash.modem_publish_commits") * of("flash.commit")), of("awake.current"));
        Add(Phase.Modem, "publish: modem starts", times, Modem("wake"), Modem("wake_current"));
        Add(Phase.Modem, "publish: modem attaches", times, attachMs, Modem("attach_current"));
        Add(Phase.Modem, "publish: modem connected", times, talkMs, Modem("active_current"));
        Add(Phase.Modem, "publish: modem until the network lets go", times, scenario.Psm ? of("modem.release") : 0, of("modem.release_current"));
        Add(Phase.Modem, "publish: modem reachable before PSM", times, scenario.Psm ? of("modem.reachable") : 0, of("modem.reachable_current"));
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

    private double RangingMs => Sensor("warmup") + ((Pings - 1) * Sensor("spacing")) + Sensor("ping") + TailMs;

    private double IdleMs => scenario.LightSleep ? Sensor("warmup") + ((Pings - 1) * (Sensor("spacing") - Sensor("ping"))) : 0;

    // A serial sensor's frame ends by itself.
    private double TailMs => scenario.Sensor == "jsn" ? of("sensor.jsn.tail") : 0;

    private double WaitsMs => of("divider.settle") + of("divider.thermistor");

    private double WaitsAloneMs => scenario.OverlapsWaits ? Math.Max(0, WaitsMs - Sensor("warmup")) : WaitsMs;

    private double StoreMs => of(scenario.Uplink == Uplink.Cellular ? "flash.modem_commits" : "flash.commits") * of("flash.commit");

    private double Pings => scenario.Pings ?? of("range.pings");

    private double Volts => scenario.Battery.NominalMv / 1000;

    private double ChipFactor => Factor(of, Volts);

    private double KeyMs => scenario.Psm ? of("modem.key") : 0;

    private double CommitsMs => of("flash.publish_commits") * of("flash.commit");

    private double PublishMs => of("awake.publish_work") + CommitsMs;

    internal static double Factor(Func<string, double> of, double volts) => of("regulator.output") / (volts * of("regulator.efficiency"));

    private double Modem(string what) => of((scenario.Modem == "sim7080" ? "modem." : "modem." + scenario.Modem + ".") + what);

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
