using System.CommandLine;
using System.Text.Json.Nodes;
using BinNode.Core.Settings;
using BinNode.Decoding;
using BinNode.Provisioning;
using BinNode.Provisioning.Fleet;
using BinNode.Runner;
using BinNode.Tools.Desk;
using BinNode.Tools.Payload;

namespace BinNode.Tools.Commands;

/// <summary>binnode send: commands and desired settings to nodes in the field, by MQTT, and what they answer.</summary>
public static class SendCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        DeskFlags flags = new();
        Argument<string> device = new("DEVICE") { Description = "Identity of the node." };
        Argument<string> order = new("ORDER") { Description = string.Join(", ", Order.Known.Select(k => (k.Name + " " + k.After).Trim())) + "." };
        Argument<string[]> after = new("ARGUMENTS") { Description = "What the order takes.", Arity = ArgumentArity.ZeroOrMore };
        order.CompletionSources.Add([.. Order.Known.Select(k => k.Name)]);
        after.CompletionSources.Add(_ => SettingKeys.Completions);
        Option<string?> key = new("--key") { Description = "The node's key in hex, where there is no vault.", HelpName = "HEX" };
        Option<uint?> number = new("--number") { Description = "Number of the command, which rises by node; without it, the seconds since 1970.", HelpName = "N" };
        Option<int> wait = new("--wait") { Description = "Seconds to wait for the node's answer; 0: do not wait.", HelpName = "S", DefaultValueFactory = _ => 0 };
        Option<bool> json = new("--json") { Description = "Print one JSON object as the last line." };
        Command command = new("send", "Send a command or desired settings to a node by MQTT, and print its answer.")
        {
            device, order, after, key, number, wait, json,
        };
        flags.AddTo(command);
        command.SetAction(parsed => InstallerGuard.Run(stop => Guarded.Run(() =>
        {
            Order wanted = Order.Parse(parsed.GetValue(order)!, parsed.GetValue(after) ?? []);
            string node = parsed.GetValue(device)!;
            SecretVault? vault = parsed.GetValue(flags.Secrets) is { } path ? new SecretVault(path) : null;
            byte[] present = KeyOf(node, vault, parsed.GetValue(key));
            string? next = wanted.Name == "rotate" ? (vault ?? throw new InputException("rotate keeps the new secret: say where with --secrets.")).Next(node, wanted.Text) : null;
            byte[][] keys = vault?.FindNext(node, "auth.key") is { } coming ? [present, Hex.Parse(coming)!] : [present];
            uint numbered = parsed.GetValue(number) ?? (uint)DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            using CommandDesk desk = new(flags.Address(parsed), flags.Root(parsed), node, keys);
            desk.Connect();
            Send(desk, wanted, numbered, keys, next);
            if (wanted.Kind is null)
            {
                Console.Error.WriteLine($"{node} has no desired document any more.");
                return 0;
            }

            Console.Error.WriteLine($"Command {numbered} waits for the next session of {node}.");
            int waitS = parsed.GetValue(wait);
            FieldsMessage? answer = waitS > 0 ? desk.WaitForAnswer(numbered, TimeSpan.FromSeconds(waitS), stop) : null;
            if (next is not null && answer?.Text("result") == "done")
            {
                vault!.Replace(node, wanted.Text);
            }

            OutliveTheSecond(numbered);
            return Report(wanted, node, numbered, waitS, answer, parsed.GetValue(json));
        })));
        return command;
    }

    private static byte[] KeyOf(string node, SecretVault? vault, string? hex)
    {
        if (hex is not null)
        {
            return HexLines.Key(hex);
        }

        string kept = (vault ?? throw new InputException("A node obeys its key only: name the vault with --secrets, or give --key.")).Find(node, "auth.key")
            ?? throw new InputException($"{node} has no auth.key in the vault: check the name.");
        return Hex.Parse(kept)!;
    }

    // While a node's key is replaced nobody knows which one it holds: a message for each, of which it takes one.
    private static void Send(CommandDesk desk, Order order, uint number, IEnumerable<byte[]> keys, string? next)
    {
        if (order.Kind is null)
        {
            desk.ForgetDesired();
            return;
        }

        foreach (byte[] command in keys.Select(key => order.Encode(number, key, next)))
        {
            if (order.IsRetained)
            {
                desk.Desire(command);
            }
            else
            {
                desk.Send(command);
            }
        }
    }

    // A second command within the same second would get the same number, and be taken for a repetition.
    private static void OutliveTheSecond(uint number)
    {
        while (number == (uint)DateTimeOffset.UtcNow.ToUnixTimeSeconds())
        {
            Thread.Sleep(50);
        }
    }

    private static int Report(Order order, string node, uint number, int waitS, FieldsMessage? answer, bool json)
    {
        string result = answer?.Text("result") ?? "queued";
        string text = answer?.Text("text") ?? "";
        if (answer is not null)
        {
            Console.Error.WriteLine($"{node}: {result}{(text.Length > 0 ? ": " + text : "")}");
        }
        else if (waitS > 0)
        {
            Console.Error.WriteLine($"No answer within {waitS} s: the node sleeps, and answers in its next session.");
        }

        if (json)
        {
            Console.Out.WriteLine(new JsonObject
            {
                ["device"] = node,
                ["order"] = order.Name,
                ["number"] = number,
                ["result"] = result,
                ["text"] = text,
                ["settings_version"] = answer?.Number("settings_version"),
                ["settings_digest"] = answer?.Text("settings_digest"),
            }.ToJsonString());
        }

        return answer is null ? (waitS > 0 ? 1 : 0) : result is "done" or "pending" ? 0 : 1;
    }
}
