using System.Diagnostics;
using BinNode.Core.Settings;
using BinNode.Tools.Payload;
using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>One node, one broker, one backend, some simulated days. The firmware is the real one, Main included.</summary>
public sealed class NodeRun : IDisposable
{
    private const int MaxTailWakes = 2000;
    private const double StartUnixS = 1_780_000_000 - (1_780_000_000 % 86400);

    /// <summary>The period of the reference board's watchdog: hardware/reference, U8 and R24.</summary>
    private const int ReferenceWatchdogS = 7100;

    private readonly RunOptions options;
    private readonly Subscriber? subscriber;
    private readonly GatedBroker gate;
    private readonly FaultScript faults;
    private readonly Peripherals peripherals;

    /// <summary>Prepares a run: a provisioned board that has no power yet.</summary>
    /// <exception cref="ArgumentException">The options are wrong; the message says what and what to do.</exception>
    public NodeRun(RunOptions options)
    {
        this.options = options;
        faults = new FaultScript(options.Fault, options.Seed);
        Backend = new Backend(KeyOf(options));
        MemoryBroker? memory = options.Broker is null ? new MemoryBroker(options.Seed) { Arrived = message => Backend.Take(message.Topic, message.Payload) } : null;
        IBroker inner = memory is null ? new NetworkBroker() : memory;
        subscriber = options.Broker is null ? null : new Subscriber(options.ListenAt ?? options.Broker, Filter(options), Backend.Take);
        gate = new GatedBroker(new CountedBroker(inner, Wire), subscriber);
        Board = new SimulatedBoard(new BoardOptions
        {
            Seed = options.Seed,
            World = World(options, out long startUnixS),
            StartUnixSeconds = startUnixS,
            Broker = gate,
            WatchdogS = ReferenceWatchdogS,
            ModemStaysPowered = options.Settings.TryGetValue("cell.psm", out string? psm) && psm == "on",
        });
        Settings = options.IsNew ? Provision.AsFlashed() : Provision.Store(Board.Flash, AllSettings(options), options.Broker?.Authority);
        peripherals = Peripherals.Attach(Board, options, Settings);
        Confirm(memory);
    }

    /// <summary>The board.</summary>
    public SimulatedBoard Board { get; }

    /// <summary>The backend.</summary>
    public Backend Backend { get; }

    /// <summary>What the node's sessions cost.</summary>
    public WireCount Wire { get; } = new();

    /// <summary>The node's settings.</summary>
    public NodeSettings Settings { get; }

    /// <summary>Called after every wake.</summary>
    public Action<WakeResult>? Woke { get; set; }

    /// <summary>Share of the days that has passed, 0 to 1.</summary>
    public double Done => Math.Min(1, (Board.TrueUnixSeconds - Board.Options.StartUnixSeconds) / (options.Days * 86400));

    /// <summary>Runs the days, and then on until what was measured in them has arrived.</summary>
    /// <exception cref="BrokerException">The real broker cannot be reached when the run begins.</exception>
    public RunSummary Run(CancellationToken cancel)
    {
        if (subscriber is not null && !subscriber.TryConnect())
        {
            throw new BrokerException($"The broker {options.Broker!.Host}:{options.Broker.Port} cannot be reached ({subscriber.Failure}): start it, or check --broker, --ca, --user and --password.");
        }

        Stopwatch wall = Stopwatch.StartNew();
        Totals totals = new();
        double endS = Board.Options.StartUnixSeconds + (options.Days * 86400);
        while (NextWake() < endS && !cancel.IsCancellationRequested)
        {
            Wake(totals, Done, wall);
        }

        NodeBooks books = NodeBooks.Open(Board, Settings);
        double chargeMah = Board.Ledger.TotalMah;
        long wakes = Board.Wakes;
        double days = Math.Max(Done * options.Days, 1e-9);
        long wireBytes = Wire.Total;
        long sessions = Wire.Connections;
        Drain(books, totals, wall, cancel);
        int arrived = Backend.DeliveredBelow(books.NextSequence);
        int waiting = WaitingBelow(books);
        return new RunSummary
        {
            Days = Math.Round(days, 3),
            Wakes = wakes,
            Measured = books.Measured,
            Delivered = arrived,
            Waiting = waiting,
            Lost = Math.Max(0, books.Measured - arrived - waiting),
            Duplicates = Backend.Duplicates,
            Repeated = Backend.Repeated,
            Messages = Backend.Messages,
            Rejected = Backend.Rejected,
            PayloadBytesPerReading = Math.Round((double)Backend.ReadingBytes / Math.Max(1, Backend.Delivered + Backend.Repeated), 3),
            SessionsPerDay = Math.Round(sessions / days, 2),
            UplinkBytesPerDay = Math.Round(wireBytes / days, 1),
            ChargeMahPerDay = Math.Round(chargeMah / days, 3),
            LongestWakeMs = totals.LongestWakeUs / 1000,
            DisorderlyWakes = totals.Disorderly,
            WallS = Math.Round(wall.Elapsed.TotalSeconds, 2),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        peripherals.Dispose();
        subscriber?.Dispose();
    }

    /// <summary>A node that waits for the backend's own confirmation gets it: firmware/MQTT.md, End-to-end confirmation.</summary>
    private void Confirm(MemoryBroker? memory)
    {
        byte[]? key = KeyOf(options);
        if (key is null || !Settings.Flag(Setting.AckEndToEnd))
        {
            return;
        }

        string topic = Filter(options)[..^1] + "c/k";
        Backend.Stored = upTo =>
        {
            byte[] message = Downlink.Confirmation(key, upTo);
            memory?.Publish(topic, message);
            subscriber?.Publish(topic, message);
        };
    }

    private double NextWake() => Board.NextWakeAt ?? Board.TrueUnixSeconds;

    private void Wake(Totals totals, double done, Stopwatch wall)
    {
        faults.BeforeWake(Board, gate, done);
        // A key at the console presses its button: the virtual node has no other.
        if (peripherals.IsConsoleKnocked)
        {
            Board.PressConsoleButton();
        }

        WakeResult result = Board.RunWake(Node.Program.Main);
        if (options.IsNew)
        {
            Provision.Look(Board.Flash, Settings);
            Backend.Key = Settings.Key(Setting.AuthKey);
        }

        totals.Add(result);
        Woke?.Invoke(result);
        if (options.DaysPerSecond > 0)
        {
            double aheadS = ((Board.TrueUnixSeconds - Board.Options.StartUnixSeconds) / 86400 / options.DaysPerSecond) - wall.Elapsed.TotalSeconds;
            if (aheadS > 0.005)
            {
                Thread.Sleep(TimeSpan.FromSeconds(Math.Min(aheadS, 1)));
            }
        }
    }

    /// <summary>Goes on until the backend has what was measured within the days. A broker that is gone is given half a minute to come back.</summary>
    private void Drain(NodeBooks books, Totals totals, Stopwatch wall, CancellationToken cancel)
    {
        long deadlineMs = wall.ElapsedMilliseconds + 30000;
        for (int i = 0; i < MaxTailWakes && !cancel.IsCancellationRequested; i++)
        {
            if (WaitingBelow(books) == 0 && Settled(books))
            {
                return;
            }

            while (subscriber is not null && !subscriber.TryConnect() && wall.ElapsedMilliseconds < deadlineMs && !cancel.IsCancellationRequested)
            {
                Thread.Sleep(200);
            }

            if (subscriber is { IsConnected: false })
            {
                return;
            }

            Wake(totals, 2, wall);
        }
    }

    private bool Settled(NodeBooks books)
    {
        for (int i = 0; i < 40 && Backend.DeliveredBelow(books.NextSequence) < books.Measured && subscriber is not null; i++)
        {
            Thread.Sleep(50);
        }

        return true;
    }

    /// <summary>Readings of the days that the node still holds: it holds the newest.</summary>
    private int WaitingBelow(NodeBooks books)
    {
        NodeBooks now = NodeBooks.Open(Board, Settings);
        int later = now.Measured - books.Measured;
        return Math.Max(0, now.Waiting - later);
    }

    private static IBinWorld World(RunOptions options, out long startUnixS)
    {
        startUnixS = (long)StartUnixS;
        if (options.TracePath is null)
        {
            return new FillingBin(options.Seed);
        }

        TraceBin trace = TraceBin.Load(options.TracePath);
        long shiftS = LaterBin.ShiftS(trace.StartUnixSeconds);
        startUnixS = trace.StartUnixSeconds + shiftS;
        return new LaterBin(trace, shiftS);
    }

    private static Dictionary<string, string> AllSettings(RunOptions options)
    {
        Dictionary<string, string> all = new()
        {
            ["device.id"] = options.DeviceId,
            ["uplink"] = options.Uplink,
            ["bin.empty_mm"] = options.TracePath is null ? FillingBin.DefaultDepthMm.ToString(System.Globalization.CultureInfo.InvariantCulture) : "1400",
            ["wifi.ssid"] = "binnode",
            ["wifi.password"] = "binnode-password",
            ["cell.profile"] = options.Modem,
            ["cell.apn"] = "internet",
            ["mqtt.host"] = options.Broker?.Host ?? "broker.local",
            ["mqtt.port"] = (options.Broker?.Port ?? 1883).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["mqtt.tls"] = options.Broker?.Authority is null ? "off" : "on",
            ["mqtt.user"] = options.Broker?.User ?? string.Empty,
            ["mqtt.password"] = options.Broker?.Password ?? string.Empty,
        };
        foreach ((string key, string value) in options.Settings)
        {
            all[key] = value;
        }

        return all;
    }

    private static byte[]? KeyOf(RunOptions options) =>
        options.Settings.TryGetValue("auth.key", out string? hex) && hex.Length > 0 ? HexLines.Key(hex) : null;

    private static string Filter(RunOptions options) =>
        options.IsNew ? "+/1/+/+" : options.Settings.GetValueOrDefault("mqtt.root", "bn") + "/1/" + options.Settings.GetValueOrDefault("device.id", options.DeviceId) + "/+";

    private sealed class Totals
    {
        public long LongestWakeUs { get; private set; }

        public int Disorderly { get; private set; }

        public void Add(WakeResult result)
        {
            LongestWakeUs = Math.Max(LongestWakeUs, result.AwakeUs);
            Disorderly += result.IsOrderly ? 0 : 1;
        }
    }
}
