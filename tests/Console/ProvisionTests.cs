using System.Text.Json.Nodes;
using BinNode.Core.Settings;
using BinNode.Provisioning.Fleet;
using BinNode.Pty;

namespace BinNode.Tests.Bench;

/// <summary>The installer's commands against a node on a real serial port, run as programs.</summary>
[TestClass]
public class ProvisionTests
{
    private const string Fleet = """
        defaults:
          wifi.ssid: depot yard
          wifi.password: generate
          mqtt.host: broker.example
          mqtt.tls: "on"
          bin.profile: w240
          device.name: Gate, east
        ca: ca.pem
        generate:
          id: bin-###
          count: 2
        """;

    private const string Pem = "-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n";

    [TestInitialize]
    public void Needs_a_pseudo_terminal()
    {
        if (!PtyPair.IsSupported)
        {
            Assert.Inconclusive("SKIPPED: there are no pseudo-terminals on this system.");
        }
    }

    [TestMethod]
    public void A_fresh_node_becomes_the_first_of_the_fleet()
    {
        using Scratch scratch = new();
        using BenchNode node = new();
        BinNodeTool run = Provision(scratch, node, "--labels", scratch["labels"], "--by", "Ada", "--network", "--json");
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.AreEqual("pass", (string)run.Json["result"]!);
        JsonObject first = (JsonObject)run.Json["nodes"]![0]!;
        Assert.AreEqual("bin-001", (string)first["id"]!);

        (NodeSettings settings, SettingsSource source) = node.Stored();
        SecretVault vault = new(scratch["vault"]);
        Assert.AreEqual(SettingsSource.Stored, source);
        Assert.AreEqual("bin-001", settings.Text(Setting.DeviceId));
        Assert.AreEqual("depot yard", settings.Text(Setting.WifiSsid));
        Assert.AreEqual(vault.Get("bin-001", "wifi.password"), settings.Text(Setting.WifiPassword));
        Assert.AreEqual(vault.Get("bin-001", "auth.key"), settings.Text(Setting.AuthKey));
        Assert.AreEqual(vault.Get("bin-001", "console.password"), settings.Text(Setting.ConsolePassword));
        Assert.AreEqual("bin-001", settings.Text(Setting.MqttUser));
        Assert.IsTrue(settings.Flag(Setting.MqttTls));
        Assert.AreEqual(Hex.Format(settings.Digest, 8), (string)first["settings_digest"]!);
        CollectionAssert.AreEqual(System.Text.Encoding.ASCII.GetBytes(Pem), node.Flash.Content("ca.pem"));
        Assert.IsNotNull(node.Flash.Content("id.bin"), "the identity is sealed");

        Assert.IsTrue(File.Exists(Path.Combine(scratch["labels"], "bin-001.png")));
        string log = File.ReadAllText(scratch["fleet.yaml.log.jsonl"]);
        Assert.Contains("\"by\":\"Ada\"", log);
        foreach (string secret in new[] { "wifi.password", "auth.key", "console.password", "mqtt.password" }.Select(k => vault.Get("bin-001", k)))
        {
            Assert.DoesNotContain(secret, log + run.Output + run.Errors + File.ReadAllText(Path.Combine(scratch["labels"], "bin-001.svg")));
        }

        SpinWait.SpinUntil(() => node.Boots == 3, TimeSpan.FromSeconds(5));
        Assert.AreEqual(3, node.Boots, "it starts with its settings, is tested, and starts its work");
    }

    [TestMethod]
    public void A_batch_goes_on_where_it_was_interrupted_and_a_node_is_not_taken_twice()
    {
        using Scratch scratch = new();
        using BenchNode first = new();
        using BenchNode second = new();
        Assert.AreEqual(0, Provision(scratch, first).ExitCode);
        BinNodeTool taken = Provision(scratch, first);
        Assert.AreEqual(1, taken.ExitCode);
        Assert.Contains("it was provisioned as another one", taken.Errors);
        BinNodeTool next = Provision(scratch, second, "--json");
        Assert.AreEqual(0, next.ExitCode, next.Errors);
        Assert.AreEqual("bin-002", (string)next.Json["nodes"]![0]!["id"]!);
        BinNodeTool done = Provision(scratch, second);
        Assert.AreEqual(0, done.ExitCode);
        Assert.Contains("All 2 nodes have passed already", done.Errors);
        BinNodeTool again = Provision(scratch, second, "--id", "bin-002", "--again");
        Assert.AreEqual(0, again.ExitCode, again.Errors);
    }

    [TestMethod]
    public void A_failed_self_test_fails_in_plain_words_and_is_to_do_again()
    {
        using Scratch scratch = new();
        using BenchNode node = new();
        node.Host.State = Core.Readings.ReadingState.SensorFault;
        BinNodeTool run = Provision(scratch, node);
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains("FAIL: bin-001: sensor: It does not answer: check its plug", run.Errors);
        Assert.Contains("\"result\":\"fail\"", File.ReadAllText(scratch["fleet.yaml.log.jsonl"]));
        node.Host.State = Core.Readings.ReadingState.Ok;
        Assert.AreEqual(0, Provision(scratch, node).ExitCode);
        CollectionAssert.AreEqual(new[] { "bin-001" }, new Provisioning.Provision.ProvisionLog(scratch["fleet.yaml.log.jsonl"]).Passed().ToArray());
    }

    [TestMethod]
    public void A_power_cut_while_settings_are_written_leaves_a_node_that_can_be_done_again()
    {
        for (int write = 2; write <= 3; write++)
        {
            using Scratch scratch = new();
            using BenchNode node = new();
            node.CutAtWrite(write, 2);
            BinNodeTool cut = Provision(scratch, node);
            Assert.AreEqual(1, cut.ExitCode, $"write {write}");
            node.PowerOn();
            BinNodeTool again = Provision(scratch, node);
            Assert.AreEqual(0, again.ExitCode, $"write {write}: {again.Errors}");
            Assert.AreEqual("bin-001", node.Stored().Settings.Text(Setting.DeviceId));
        }
    }

    [TestMethod]
    public void The_console_command_logs_in_with_the_vault_and_runs_commands()
    {
        using Scratch scratch = new();
        using BenchNode node = new();
        Assert.AreEqual(0, Provision(scratch, node).ExitCode);
        SpinWait.SpinUntil(() => node.Boots == 2, TimeSpan.FromSeconds(5));
        BinNodeTool locked = BinNodeTool.Run(["console", node.Port, "--run", "settings list"]);
        Assert.AreEqual(1, locked.ExitCode);
        Assert.Contains("Log in first", locked.Errors);
        BinNodeTool open = BinNodeTool.Run(["console", node.Port, "--secrets", scratch["vault"], "--run", "settings get wifi.ssid", "--run", "measure", "--json"]);
        Assert.AreEqual(0, open.ExitCode, open.Errors);
        Assert.AreEqual("depot yard", (string)open.Json["answers"]![0]!["fields"]!["wifi.ssid"]!);
        Assert.AreEqual("800", (string)open.Json["answers"]![1]!["fields"]!["distance_mm"]!);
        BinNodeTool aim = BinNodeTool.Run(["console", node.Port, "--aim", "--samples", "3"]);
        Assert.AreEqual(0, aim.ExitCode, aim.Errors);
        Assert.HasCount(3, aim.Output.TrimEnd().Split('\n'));
        Assert.Contains("800 mm", aim.Output);
        BinNodeTool terminal = BinNodeTool.Run(["console", node.Port], "status\nfly\n");
        Assert.AreEqual(0, terminal.ExitCode, terminal.Errors);
        Assert.Contains("test-board", terminal.Output);
        Assert.Contains("No such command", terminal.Output);
        BinNodeTool guided = BinNodeTool.Run(["console", node.Port, "--calibrate"], "w120\nyes\nyes\nno\n\n\n");
        Assert.AreEqual(0, guided.ExitCode, guided.Errors);
        Assert.AreEqual(800, node.Stored().Settings.Number(Setting.BinEmptyMm));
    }

    [TestMethod]
    public void Exports_and_checks_touch_no_node()
    {
        using Scratch scratch = new();
        scratch.Write("ca.pem", Pem);
        string fleet = scratch.Write("fleet.yaml", Fleet);
        BinNodeTool run = BinNodeTool.Run(["provision", fleet, "--secrets", scratch["vault"], "--mosquitto", scratch["m"], "--emqx", scratch["e"]]);
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.HasCount(3, File.ReadAllLines(Path.Combine(scratch["m"], "passwd")), "two nodes and the backend");
        Assert.AreEqual(0, BinNodeTool.Run(["provision", fleet, "--secrets", scratch["vault"], "--check"]).ExitCode);
        Assert.AreEqual(2, BinNodeTool.Run(["provision", fleet, "--check"]).ExitCode);
        Assert.AreEqual(2, BinNodeTool.Run(["provision", scratch["none.csv"], "--check"]).ExitCode);
    }

    private static BinNodeTool Provision(Scratch scratch, BenchNode node, params string[] more)
    {
        scratch.Write("ca.pem", Pem);
        string fleet = scratch.Write("fleet.yaml", Fleet);
        return BinNodeTool.Run(["provision", fleet, "--port", node.Port, "--secrets", scratch["vault"], .. more]);
    }
}
