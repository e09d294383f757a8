using System.CommandLine;
using BinNode.Decoding;
using BinNode.Runner;
using BinNode.Tools.Payload;

namespace BinNode.Tools.Commands;

/// <summary>binnode monitor: what nodes send, decoded, as it comes.</summary>
public static class MonitorCommand
{
    private const int Interrupted = 130;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        BrokerFlags at = new("HOST:PORT of the broker.", "HOST:PORT", "localhost:1883");
        Option<string> device = new("--device") { Description = "Only this node.", HelpName = "ID", DefaultValueFactory = _ => "+" };
        Option<string> root = new("--root") { Description = "First levels of the topics, as the setting mqtt.root.", HelpName = "TEXT", DefaultValueFactory = _ => "bn" };
        Option<string?> key = new("--key") { Description = "Device key in hex: tags are verified.", HelpName = "HEX" };
        Option<int> count = new("--count") { Description = "End after so many messages; 0: never.", HelpName = "N", DefaultValueFactory = _ => 0 };
        Option<bool> json = new("--json") { Description = "One JSON object a message." };
        Command command = new("monitor", "Print what nodes send, decoded, as it comes.") { at.Broker, device, root, at.Ca, at.User, at.Password, key, count, json };
        command.SetAction((parsed, cancel) => Guarded.RunAsync(() => Listen(
            at.Complete(BrokerAddress.Parse(parsed.GetValue(at.Broker)!), parsed),
            $"{parsed.GetValue(root)}/1/{parsed.GetValue(device)}/+",
            parsed.GetValue(key),
            parsed.GetValue(count),
            parsed.GetValue(json),
            cancel)));
        return command;
    }

    private static int Listen(BrokerAddress address, string filter, string? keyHex, int count, bool json, CancellationToken cancel)
    {
        byte[]? key = keyHex is null ? null : HexLines.Key(keyHex);
        using SemaphoreSlim enough = new(0);
        int seen = 0;
        using Subscriber subscriber = new(address, filter, (topic, payload) =>
        {
            Print(topic, payload, key, json);
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

    private static void Print(string topic, byte[] payload, byte[]? key, bool json)
    {
        if (Backend.IsWill(payload))
        {
            Console.Out.WriteLine(json ? $"{{\"topic\":\"{topic}\",\"lost\":true}}" : $"{topic}  the node was lost in the middle of a session");
            return;
        }

        DecodeResult result = PayloadDecoder.Decode(payload, key);
        if (result.Message is null)
        {
            Console.Out.WriteLine(json ? $"{{\"topic\":\"{topic}\",\"rejected\":{System.Text.Json.JsonSerializer.Serialize(result.Reason)}}}" : $"{topic}  rejected: {result.Reason}");
            return;
        }

        if (json)
        {
            Console.Out.WriteLine($"{{\"topic\":\"{topic}\",\"message\":{result.Message.ToJson()}}}");
            return;
        }

        if (result.Message is ReadingsMessage batch)
        {
            foreach (DecodedReading reading in batch.Readings)
            {
                Console.Out.WriteLine(FormattableString.Invariant(
                    $"{topic}  {reading.Sequence}  {reading.Time:yyyy-MM-dd HH:mm:ss}  {reading.State}  {reading.DistanceMm} mm  {reading.BatteryMv} mV  {reading.TemperatureDeciC / 10.0:0.0} C  {reading.Events}"));
            }

            return;
        }

        Console.Out.WriteLine($"{topic}  {result.Message.ToJson()}");
    }
}
