using System.CommandLine;
using System.Text.Json;
using BinNode.Runner;

namespace BinNode.Tools.Commands;

/// <summary>binnode bench wire: bytes on the wire, counted between the node and a real broker.</summary>
public static class BenchWireCommand
{
    private const string LongName = "bin-kigali-01";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<double> days = new("--days") { Description = "Simulated days.", HelpName = "N", DefaultValueFactory = _ => 14 };
        Option<string> broker = new("--broker") { Description = "HOST:PORT of a real broker that takes anybody, such as mosquitto -p PORT; embedded: one in this process.", HelpName = "HOST:PORT|embedded", DefaultValueFactory = _ => "embedded" };
        Option<bool> json = new("--json") { Description = "Print one JSON object as the last line." };
        Command command = new("wire", "Count the bytes of a node's sessions on their way to a real broker, without TLS, TCP/IP headers included.") { days, broker, json };
        command.SetAction((parsed, cancel) => Guarded.RunAsync(() =>
            Run(RunFlags.CheckDays(parsed.GetValue(days)), parsed.GetValue(broker)!, parsed.GetValue(json), cancel)));
        return command;
    }

    private static int Run(double days, string where, bool json, CancellationToken cancel)
    {
        using EmbeddedBroker? embedded = where == "embedded" ? EmbeddedBroker.Start() : null;
        BrokerAddress broker = embedded?.Address ?? BrokerAddress.Parse(where);
        List<WireCost> costs = [];
        Console.Out.WriteLine("| node | sessions a day | readings a day | connection | login | readings | status | events | commands | four sessions | whole day | model |");
        Console.Out.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach ((string name, BrokerAddress address, Dictionary<string, string> settings) in Nodes(broker))
        {
            WireCost cost = WireCost.Measure(name, address, settings, days, cancel);
            costs.Add(cost);
            Console.Out.WriteLine(cost.Row());
        }

        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(costs));
        }

        return cancel.IsCancellationRequested ? 130 : 0;
    }

    /// <summary>A bin without alarms, so that four sessions a day are four; one with them; and what a user, a password and a key add.</summary>
    private static IEnumerable<(string Name, BrokerAddress Broker, Dictionary<string, string> Settings)> Nodes(BrokerAddress broker)
    {
        Dictionary<string, string> quiet = new() { ["device.id"] = LongName, ["alarm.full_permille"] = "1000", ["alarm.over_permille"] = "1000" };
        BrokerAddress known = broker with { User = LongName, Password = "0123456789abcdef" };
        yield return ("readings alone", broker, quiet);
        yield return ("with alarms", broker, new() { ["device.id"] = LongName });
        yield return ("with user and password", known, quiet);
        yield return ("with user, password and key", known, new(quiet) { ["auth.key"] = "00112233445566778899aabbccddeeff" });
    }
}
