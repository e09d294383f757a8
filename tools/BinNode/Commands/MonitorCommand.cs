using System.CommandLine;
using BinNode.Runner;
using BinNode.Tools.Desk;
using BinNode.Tools.Views;

namespace BinNode.Tools.Commands;

/// <summary>binnode monitor: what nodes send, decoded, as it comes.</summary>
public static class MonitorCommand
{
    private const int Interrupted = 130;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        DeskFlags flags = new();
        Option<string> device = new("--device") { Description = "Only this node.", HelpName = "ID", DefaultValueFactory = _ => "+" };
        Option<string?> key = new("--key") { Description = "Device key in hex: tags are verified.", HelpName = "HEX" };
        Option<int> count = new("--count") { Description = "End after so many messages; 0: never.", HelpName = "N", DefaultValueFactory = _ => 0 };
        Option<bool> json = new("--json") { Description = "One JSON object a message." };
        Command command = new("monitor", "Print what nodes send, decoded, as it comes.") { device, key, count, json };
        flags.AddTo(command);
        command.SetAction((parsed, cancel) => Guarded.RunAsync(() => Listen(
            flags.Address(parsed),
            $"{flags.Root(parsed)}/1/{parsed.GetValue(device)}/+",
            new KeyRing(parsed.GetValue(key), parsed.GetValue(flags.Secrets)),
            parsed.GetValue(count),
            parsed.GetValue(json),
            cancel)));
        return command;
    }

    private static int Listen(BrokerAddress address, string filter, KeyRing keys, int count, bool json, CancellationToken cancel)
    {
        using SemaphoreSlim enough = new(0);
        int seen = 0;
        using Subscriber subscriber = new(address, filter, (topic, payload) =>
        {
            foreach (string line in MonitorLines.Of(topic, payload, keys, json))
            {
                Console.Out.WriteLine(line);
            }

            if (Interlocked.Increment(ref seen) == count)
            {
                enough.Release();
            }
        });
        if (!subscriber.TryConnect())
        {
            throw new BrokerException($"The broker {address.Host}:{address.Port} cannot be reached ({subscriber.Failure}): check --broker, --ca, --user and --password.");
        }

        Console.Error.WriteLine($"Listening to {filter} at {address.Host}:{address.Port}; Ctrl-C ends.");
        while (!cancel.IsCancellationRequested)
        {
            if (enough.Wait(500, CancellationToken.None))
            {
                return 0;
            }

            subscriber.TryConnect();
        }

        return Interrupted;
    }
}
