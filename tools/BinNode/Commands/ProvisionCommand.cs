using System.CommandLine;
using System.Text.Json.Nodes;
using BinNode.Provisioning;
using BinNode.Provisioning.Brokers;
using BinNode.Provisioning.Fleet;
using BinNode.Provisioning.Link;
using BinNode.Provisioning.Provision;

namespace BinNode.Tools.Commands;

/// <summary>binnode provision: identity, secrets, network, certificates and profile onto nodes, over their console.</summary>
public static class ProvisionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> fleet = new("FLEET") { Description = "Fleet file, CSV or YAML." };
        Option<string?> port = new("--port") { Description = "Serial port of the console cable; without it, the only one there is.", HelpName = "PORT" };
        Option<string?> secrets = new("--secrets") { Description = "File in which made secrets are kept; nothing else ever holds them.", HelpName = "FILE" };
        Option<string[]> set = new("--set") { Description = "A setting for all nodes, before the file's own.", HelpName = "KEY=VALUE" };
        set.CompletionSources.Add(_ => SettingKeys.Completions);
        Option<string?> log = new("--log") { Description = "Signed-off log; without it, FLEET.log.jsonl.", HelpName = "FILE" };
        Option<string> by = new("--by") { Description = "Who signs off.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        Option<string?> labels = new("--labels") { Description = "Folder for labels: text, QR code as PNG and SVG.", HelpName = "FOLDER" };
        Option<string[]> id = new("--id") { Description = "Only this node; may be given several times.", HelpName = "ID" };
        Option<bool> batch = new("--batch") { Description = "All nodes that have not passed yet: plug, wait, pass, next." };
        Option<bool> network = new("--network") { Description = "The self-test also joins the network and publishes." };
        Option<bool> replace = new("--replace") { Description = "A node that is another one already becomes this one." };
        Option<bool> again = new("--again") { Description = "Also nodes that have passed." };
        Option<bool> check = new("--check") { Description = "Check the fleet file and touch no node." };
        Option<string?> mosquitto = new("--mosquitto") { Description = "Write password file and access list of mosquitto into this folder, and touch no node.", HelpName = "FOLDER" };
        Option<string?> emqx = new("--emqx") { Description = "Write users and access rules of EMQX into this folder, and touch no node.", HelpName = "FOLDER" };
        Option<bool> json = new("--json") { Description = "Print one JSON object as the last line." };
        Command command = new("provision", "Write identity, secrets, network and profile to nodes over their console, read back, test, sign off, label.")
        {
            fleet, port, secrets, set, log, by, labels, id, batch, network, replace, again, check, mosquitto, emqx, json,
        };
        command.SetAction(parsed => InstallerGuard.Run(stop =>
        {
            string path = parsed.GetValue(fleet)!;
            string? vaultPath = parsed.GetValue(secrets);
            SecretVault? vault = vaultPath is null ? null : new(vaultPath);
            IReadOnlyList<NodeEntry> nodes = FleetFile.Read(path, Pairs(parsed.GetValue(set) ?? [])).Nodes(vault);
            if (Export(nodes, vault, parsed.GetValue(mosquitto), parsed.GetValue(emqx)) || parsed.GetValue(check))
            {
                Console.Error.WriteLine($"{nodes.Count} nodes, all of them well-formed.");
                return 0;
            }

            SerialPorts ports = new();
            Plug plug = new(ports, parsed.GetValue(port), parsed.GetValue(batch), stop);
            FleetRun run = new(new ProvisionLog(parsed.GetValue(log) ?? path + ".log.jsonl"), parsed.GetValue(by)!, plug.Open, parsed.GetValue(labels), () => DateTimeOffset.UtcNow)
            {
                Progress = (node, step) => Console.Error.WriteLine($"{node}: {step}"),
            };
            IReadOnlyList<NodeEntry> pending = run.Pending(nodes, parsed.GetValue(id) ?? [], parsed.GetValue(again));
            IEnumerable<NodeEntry> todo = parsed.GetValue(batch) ? pending : pending.Take(1);
            return Do(run, todo.ToList(), plug, nodes.Count, parsed.GetValue(network), parsed.GetValue(replace), parsed.GetValue(json));
        }));
        return command;
    }

    private static int Do(FleetRun run, List<NodeEntry> todo, Plug plug, int all, bool network, bool replace, bool json)
    {
        if (todo.Count == 0)
        {
            Console.Error.WriteLine($"All {all} nodes have passed already; --again does them again.");
        }

        JsonArray results = [];
        bool good = true;
        foreach (NodeEntry entry in todo)
        {
            bool passed = One(run, entry, network, replace, plug.IsBatch, results);
            good &= passed;
            plug.Done();
        }

        if (json)
        {
            Console.Out.WriteLine(new JsonObject { ["result"] = good ? "pass" : "fail", ["nodes"] = results }.ToJsonString());
        }

        return good ? 0 : 1;
    }

    private static bool One(FleetRun run, NodeEntry entry, bool network, bool replace, bool goOn, JsonArray results)
    {
        try
        {
            ProvisionResult result = run.Do(entry, network, replace);
            Console.Error.WriteLine(result.Passed ? $"PASS: {result.Id}{(result.Address.Length > 0 ? $" ({result.Address})" : "")}" : $"FAIL: {result.Id}: {string.Join(" ", result.Failures)}");
            results.Add(new JsonObject { ["id"] = result.Id, ["result"] = result.Passed ? "pass" : "fail", ["address"] = result.Address, ["settings_digest"] = result.Digest });
            return result.Passed;
        }
        catch (WorkException e) when (goOn)
        {
            Console.Error.WriteLine($"FAIL: {entry.Id}: {e.Message}");
            results.Add(new JsonObject { ["id"] = entry.Id, ["result"] = "fail", ["reason"] = e.Message });
            return false;
        }
    }

    private static bool Export(IReadOnlyList<NodeEntry> nodes, SecretVault? vault, string? mosquitto, string? emqx)
    {
        if (mosquitto is not null)
        {
            MosquittoExport.Write(nodes, BackendUser.Of(nodes, vault), mosquitto);
        }

        if (emqx is not null)
        {
            EmqxExport.Write(nodes, BackendUser.Of(nodes, vault), emqx);
        }

        return mosquitto is not null || emqx is not null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string[] set) => set.Select(s =>
    {
        int equals = s.IndexOf('=');
        return equals > 0 ? new KeyValuePair<string, string>(s[..equals], s[(equals + 1)..]) : throw new InputException($"--set {s}: expected KEY=VALUE.");
    });

    // The cable: one port, or in a batch the next one that appears.
    private sealed class Plug(SerialPorts ports, string? named, bool batch, CancellationToken stop)
    {
        private string? current;

        public bool IsBatch => batch;

        public ISerialLink Open(NodeEntry entry)
        {
            stop.ThrowIfCancellationRequested();
            if (!batch)
            {
                return new SerialLink(ports.Choose(named));
            }

            if (named is not null)
            {
                Console.Error.Write($"Plug the cable into {entry.Id} and press Enter: ");
                Console.In.ReadLine();
                return new SerialLink(named);
            }

            Console.Error.WriteLine($"Plug in the cable for {entry.Id}.");
            current = ports.WaitForNew(ports.Now, stop);
            return new SerialLink(current);
        }

        public void Done()
        {
            if (current is not null)
            {
                Console.Error.WriteLine("Unplug it.");
                ports.WaitForRemoval(current, stop);
            }
        }
    }
}
