using System.CommandLine;
using BinNode.Core.Payload;
using BinNode.Core.Settings;
using BinNode.Decoding;
using BinNode.Runner;
using BinNode.Tools.Payload;

namespace BinNode.Tools.Commands;

/// <summary>binnode command: what a backend can ask of a node, authenticated: firmware/MQTT.md, Commands.</summary>
public static class CommandCommand
{
    private const int TimedOut = 1;

    private static readonly Dictionary<string, CommandKind> Kinds = new()
    {
        ["set"] = CommandKind.Set,
        ["report"] = CommandKind.Report,
        ["measure"] = CommandKind.Measure,
        ["log"] = CommandKind.Log,
        ["rotate"] = CommandKind.Rotate,
        ["console"] = CommandKind.Console,
        ["reboot"] = CommandKind.Reboot,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> kind = new("what") { Description = "set KEY=VALUE..., report, measure READINGS, log, rotate KEY, console MINUTES or reboot." };
        kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
        Argument<string[]> rest = new("more") { Description = "What belongs to it. rotate reads the new secret from standard input, so that it is in no history.", Arity = ArgumentArity.ZeroOrMore };
        BrokerFlags at = new("HOST:PORT of the broker.", "HOST:PORT", "localhost:1883");
        Option<string> device = new("--device") { Description = "The node.", HelpName = "ID", Required = true };
        Option<string> root = new("--root") { Description = "First levels of the topics, as the setting mqtt.root.", HelpName = "TEXT", DefaultValueFactory = _ => "bn" };
        Option<string> key = new("--key") { Description = "The node's key, setting auth.key, in hex; @FILE reads it from a file.", HelpName = "HEX|@FILE", Required = true };
        Option<uint?> number = new("--number") { Description = "Number of the command, above all before it; without it the Unix time.", HelpName = "N" };
        Option<int> wait = new("--wait") { Description = "Seconds to wait for the answer, which comes with the node's next session; 0: do not wait.", HelpName = "S", DefaultValueFactory = _ => 0 };
        Command command = new("command", "Ask a node for something, authenticated by its key: it comes to the node with its next session.") { kind, rest, device, key, at.Broker, at.Ca, at.User, at.Password, root, number, wait };
        command.SetAction((parsed, cancel) => Guarded.RunAsync(() =>
        {
            string hex = parsed.GetValue(key)!;
            byte[] secret = HexLines.Key(hex.StartsWith('@') ? File.ReadAllText(hex[1..]) : hex);
            uint count = parsed.GetValue(number) ?? (uint)DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            byte[] message = Message(secret, count, parsed.GetValue(kind)!, parsed.GetValue(rest) ?? []);
            BrokerAddress address = at.Complete(BrokerAddress.Parse(parsed.GetValue(at.Broker)!), parsed);
            return Send(address, $"{parsed.GetValue(root)}/1/{parsed.GetValue(device)}", message, count, secret, parsed.GetValue(wait), cancel);
        }));
        return command;
    }

    private static byte[] Message(byte[] key, uint number, string what, string[] more)
    {
        switch (Kinds[what])
        {
            case CommandKind.Set when more.Length > 0:
                return Downlink.Command(key, number, CommandKind.Set, 0, string.Join('\n', more));
            case CommandKind.Measure or CommandKind.Console when more.Length == 1 && uint.TryParse(more[0], out uint amount):
                return Downlink.Command(key, number, Kinds[what], amount);
            case CommandKind.Rotate when more.Length == 1:
                return Rotation(key, number, more[0]);
            case CommandKind.Report or CommandKind.Log or CommandKind.Reboot when more.Length == 0:
                return Downlink.Command(key, number, Kinds[what]);
            default:
                throw new ArgumentException($"\"{string.Join(' ', [what, .. more])}\" is not complete: see binnode command --help.");
        }
    }

    private static byte[] Rotation(byte[] key, uint number, string name)
    {
        if (!SettingsTable.TryFind(name, out Setting setting) || !SettingsTable.Row(setting).IsSecret)
        {
            throw new ArgumentException($"{name} is no secret: rotate takes one of those marked so in firmware/SETTINGS.md.");
        }

        string secret = Console.In.ReadLine() ?? "";
        NodeSettings draft = new();
        draft.SetDefaults();
        string? wrong = secret.Length == 0 ? "Give the new secret on standard input." : draft.TrySet(SettingsTable.Row(setting), secret);
        return wrong is null ? Downlink.Rotation(key, number, name, secret) : throw new ArgumentException(wrong);
    }

    private static int Send(BrokerAddress address, string topic, byte[] message, uint number, byte[] key, int waitS, CancellationToken cancel)
    {
        using ManualResetEventSlim answered = new();
        string answer = "";
        using Subscriber subscriber = new(address, topic + "/a", (_, payload) =>
        {
            if (PayloadDecoder.Decode(payload, (payload[0] & 0x10) != 0 ? key : null).Message is FieldsMessage fields && fields.Number("command_number") == number)
            {
                answer = $"{fields.Text("result")}: {fields.Text("text")}";
                answered.Set();
            }
        });
        if (!subscriber.TryConnect())
        {
            throw new BrokerException($"The broker {address.Host}:{address.Port} cannot be reached ({subscriber.Failure}): check --broker, --ca, --user and --password.");
        }

        subscriber.PublishAndWait(topic + "/c", message);
        Console.Out.WriteLine($"Command {number} is with the broker.");
        if (waitS == 0)
        {
            return 0;
        }

        if (!answered.Wait(TimeSpan.FromSeconds(waitS), cancel))
        {
            Console.Error.WriteLine($"No answer to command {number} yet: the node takes it in its next session.");
            return TimedOut;
        }

        Console.Out.WriteLine(answer);
        return 0;
    }
}
