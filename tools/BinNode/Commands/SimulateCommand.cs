using System.CommandLine;
using BinNode.Runner;
using BinNode.Tools.Views;

namespace BinNode.Tools.Commands;

/// <summary>binnode simulate: a node for as many days as wanted, against a broker of one's own, with faults, with real ports.</summary>
public static class SimulateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        RunFlags flags = new(30);
        BrokerFlags at = new("HOST:PORT of a real broker; embedded: one in this process; memory: none, the fastest.", "HOST:PORT|embedded|memory", "embedded");
        Option<string?> trace = new("--trace") { Description = "Play a recorded trace instead of a generated bin: columns t,d_mm,v_mV,c_0p1C,f; one from before 2026 is played some weeks later.", HelpName = "FILE.csv" };
        Option<string?> faults = new("--faults") { Description = "What goes wrong: " + string.Join(", ", FaultScript.Names) + ".", HelpName = "NAME" };
        Option<string?> console = new("--console-port") { Description = "Real port or pty that is the node's console (115200 8N1); simulated time then runs 1:1 while the node listens; a key wakes it (see --pace).", HelpName = "PATH" };
        Option<bool> isNew = new("--new") { Description = "The node comes as flashed, without settings: provision it over --console-port." };
        Option<string?> modem = new("--modem-port") { Description = "Real port or pty with a modem.", HelpName = "PATH" };
        Option<string?> sensor = new("--sensor-port") { Description = "Real port or pty with a serial range sensor.", HelpName = "PATH" };
        Option<double> pace = new("--pace") { Description = "Simulated days a real second at most; 0: as fast as it goes.", HelpName = "N", DefaultValueFactory = _ => 0 };
        Command command = new("simulate", "Run one node on the virtual board for some simulated days and print what became of its readings.")
        {
            flags.Days, flags.Uplink, flags.Modem, at.Broker, at.Ca, at.User, at.Password, trace, flags.Seed, flags.Set, faults, console, isNew, modem, sensor, pace, flags.Plot, flags.Json,
        };
        command.SetAction((parsed, cancel) => Guarded.RunAsync(() =>
        {
            string where = parsed.GetValue(at.Broker)!;
            using EmbeddedBroker? embedded = where == "embedded" ? EmbeddedBroker.Start() : null;
            BrokerAddress? address = where == "memory" ? null : embedded?.Address ?? BrokerAddress.Parse(where);
            RunOptions options = new()
            {
                Days = RunFlags.CheckDays(parsed.GetValue(flags.Days)),
                Uplink = parsed.GetValue(flags.Uplink)!,
                Modem = parsed.GetValue(flags.Modem)!,
                Seed = parsed.GetValue(flags.Seed),
                Settings = RunFlags.Settings(parsed.GetValue(flags.Set)),
                TracePath = parsed.GetValue(trace),
                Fault = parsed.GetValue(faults),
                Broker = address is null ? null : at.Complete(address, parsed),
                IsNew = IsNew(parsed.GetValue(isNew), parsed.GetValue(console)),
                Ports = Ports(parsed.GetValue(console), parsed.GetValue(modem), parsed.GetValue(sensor)),
                DaysPerSecond = parsed.GetValue(pace),
            };
            return RunShow.Play(options, parsed.GetValue(flags.Plot), parsed.GetValue(flags.Json), false, cancel);
        }));
        return command;
    }

    private static bool IsNew(bool isNew, string? console) =>
        !isNew || console is not null ? isNew : throw new ArgumentException("A new node is provisioned over its console: name a port with --console-port.");

    private static Dictionary<string, string> Ports(string? console, string? modem, string? sensor)
    {
        Dictionary<string, string> ports = [];
        Add(ports, "console", console);
        Add(ports, "modem", modem);
        Add(ports, "sensor", sensor);
        return ports;
    }

    private static void Add(Dictionary<string, string> ports, string name, string? path)
    {
        if (path is not null)
        {
            ports[name] = path;
        }
    }
}
