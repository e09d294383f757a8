using System.Globalization;
using BinNode.Core.Settings;
using BinNode.Provisioning.Fleet;
using BinNode.Provisioning.Link;

namespace BinNode.Provisioning.Provision;

/// <summary>
/// Writes a node's identity, secrets, network, certificates and profile over its console, reads them back, seals them and runs the
/// self-test. Every step either is done or ends in a sentence; the settings are stored together, so that a pulled cable leaves the node
/// as it was.
/// </summary>
/// <param name="client">The node's console, open in machine mode.</param>
/// <param name="progress">Told before each step.</param>
public sealed class Provisioner(ConsoleClient client, Action<string>? progress = null)
{
    private static readonly TimeSpan Slow = TimeSpan.FromMinutes(6);

    /// <summary>Provisions the node on the cable.</summary>
    /// <param name="entry">What it becomes.</param>
    /// <param name="options">How.</param>
    /// <exception cref="WorkException">It did not work; the node is as it was, or says itself that it is not sealed.</exception>
    public ProvisionResult Run(NodeEntry entry, ProvisionOptions options)
    {
        Step("log in");
        LogIn(entry);
        ConsoleAnswer before = client.Demand("status");
        RefuseOther(entry, before, options);
        Step("set the clock");
        client.Demand("time set " + options.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        Step("write certificates");
        Paste("cert ca", entry.Authority);
        Paste("cert client", entry.Client);
        Step("write settings");
        Import(entry);
        Step("read back");
        ReadBack(entry);
        client.Demand("seal yes");
        if (options.TestNetwork)
        {
            Restart(entry);
        }

        Step("self-test");
        ConsoleAnswer test = client.Demand(options.TestNetwork ? "selftest network" : "selftest", Slow);
        ConsoleAnswer after = client.Demand("status");
        ProvisionResult result = new(entry.Id, Address(before, after), after["firmware"] ?? "", after["settings_digest"] ?? "", test["result"] == "pass", Failures(test));
        if (options.RebootAfter)
        {
            client.Send("reboot yes");
        }

        return result;
    }

    // The node joins with new settings from its next start on, and listens to the console after its first session.
    private void Restart(NodeEntry entry)
    {
        Step("restart with these settings");
        client.Send("reboot yes");
        client.Open(Slow);
        LogIn(entry);
    }

    // A node that has an identity does not look its hardware address up any more.
    private static string Address(ConsoleAnswer before, ConsoleAnswer after) =>
        before["address"] is { Length: > 0 } address ? address : after["address"] ?? "";

    private static IReadOnlyList<string> Failures(ConsoleAnswer test) =>
        [.. test.Fields.Where(f => f.Value.StartsWith("FAIL: ", StringComparison.Ordinal)).Select(f => f.Key + ": " + f.Value["FAIL: ".Length..])];

    private void Step(string name) => progress?.Invoke(name);

    // A fresh node has no password; one that was provisioned before has the one of its entry.
    private void LogIn(NodeEntry entry)
    {
        if (client.Send("settings get device.id").IsOk)
        {
            return;
        }

        if (!client.Send("login " + entry.Settings["console.password"], TimeSpan.FromSeconds(40)).IsOk)
        {
            throw new WorkException($"The node has a password that is not that of {entry.Id}: it was provisioned as another one.");
        }
    }

    private void RefuseOther(NodeEntry entry, ConsoleAnswer status, ProvisionOptions options)
    {
        string id = client.Demand("settings get device.id")["device.id"] ?? "";
        if (status["sealed"] == "yes" && id != entry.Id && !options.Replace)
        {
            throw new WorkException($"This node is {id} already: take another one, or say --replace to make it {entry.Id}.");
        }
    }

    private void Paste(string command, string? pem)
    {
        if (pem is null)
        {
            return;
        }

        client.Demand(command);
        foreach (string line in pem.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            client.Demand(line);
        }

        client.Demand(".");
    }

    private void Import(NodeEntry entry)
    {
        client.Demand("import");
        try
        {
            foreach ((string key, string value) in entry.Settings)
            {
                client.Demand(key + "=" + value);
            }
        }
        catch (WorkException)
        {
            client.Send("cancel");
            throw;
        }

        client.Demand(".");
    }

    private void ReadBack(NodeEntry entry)
    {
        ConsoleAnswer all = client.Demand("settings list");
        foreach ((string key, string value) in entry.Settings)
        {
            SettingsTable.TryFind(key, out Setting setting);
            SettingRow row = SettingsTable.Row(setting);
            string expected = row.IsSecret ? value.Length == 0 ? "not set" : "set" : Canonical(row, value);
            if (all[key] != expected)
            {
                throw new WorkException($"{key} did not come back as it was written: repeat, and replace the node when it happens again.");
            }
        }
    }

    // "1" for a flag comes back as "on".
    private static string Canonical(SettingRow row, string value)
    {
        NodeSettings settings = new();
        settings.SetDefaults();
        settings.TrySet(row, value);
        return settings.FormatOpenly(row);
    }
}
