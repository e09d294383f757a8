using BinNode.Core.Payload;
using BinNode.Core.Settings;
using BinNode.Provisioning;
using BinNode.Provisioning.Fleet;
using BinNode.Runner;
using BinNode.Tools.Desk;

namespace BinNode.Tests.Bench;

/// <summary>binnode send: what is asked, and what becomes of it.</summary>
[TestClass]
public class SendTests
{
    [TestMethod]
    [DataRow("fly", "", "fly is no order: expected report, measure")]
    [DataRow("report", "now", "report takes nothing more, got now.")]
    [DataRow("measure", "33", "measure takes a number, 1 to 32.")]
    [DataRow("console", "", "console takes a number, 1 to 60.")]
    [DataRow("set", "", "set takes settings as KEY=VALUE.")]
    [DataRow("set", "measure.every_s", "is no setting: expected KEY=VALUE")]
    [DataRow("desired", "measure.every_s=5", "measure.every_s takes 60 to 86400 s.")]
    [DataRow("set", "mqtt.password=x", "mqtt.password is not set in the open")]
    [DataRow("set", "device.id=x", "device.id is not set in the open")]
    [DataRow("rotate", "device.name", "rotate takes the key of a secret setting")]
    public void What_a_node_would_refuse_is_refused_at_the_desk(string name, string after, string reason) =>
        Assert.Contains(reason, Assert.ThrowsExactly<InputException>(() => Order.Parse(name, after.Length == 0 ? [] : [after])).Message);

    [TestMethod]
    public void Orders_become_commands()
    {
        Assert.AreEqual(new Order("measure", CommandKind.Measure, 5, ""), Order.Parse("measure", ["5"]));
        Assert.AreEqual(new Order("set", CommandKind.Set, 0, "measure.every_s=600\ndevice.name=Gate, east"), Order.Parse("set", ["measure.every_s=600", "device.name=Gate, east"]));
        Assert.IsTrue(Order.Parse("desired", ["measure.every_s=600"]).IsRetained);
        Assert.IsNull(Order.Parse("forget", []).Kind);
    }

    [TestMethod]
    public void A_secret_is_replaced_when_the_node_has_taken_it_and_lost_in_no_case()
    {
        using Scratch scratch = new();
        SecretVault vault = new(scratch["vault"]);
        string present = vault.Get("b-1", "mqtt.password");
        string next = vault.Next("b-1", "mqtt.password");
        Assert.AreNotEqual(present, next);
        vault = new(scratch["vault"]);
        Assert.AreEqual(next, vault.Next("b-1", "mqtt.password"), "tried again, it is the same");
        Assert.AreEqual(present, vault.Find("b-1", "mqtt.password"));
        vault.Replace("b-1", "mqtt.password");
        vault = new(scratch["vault"]);
        Assert.AreEqual(next, vault.Find("b-1", "mqtt.password"));
        Assert.IsNull(vault.FindNext("b-1", "mqtt.password"));
        Assert.AreNotEqual(next, vault.Next("b-1", "mqtt.password"));
    }

    [TestMethod]
    public void The_program_sends_waits_and_tells_the_answer()
    {
        using Scratch scratch = new();
        using EmbeddedBroker broker = EmbeddedBroker.Start();
        SecretVault vault = new(scratch["vault"]);
        string[] common = ["--broker", $"127.0.0.1:{broker.Address.Port}", "--secrets", scratch["vault"], "--json"];
        using NodeRun run = new(new RunOptions
        {
            Days = 1000,
            Broker = broker.Address,
            DaysPerSecond = 1,
            Settings = new Dictionary<string, string> { ["auth.key"] = vault.Get("demo-1", "auth.key"), ["console.password"] = vault.Get("demo-1", "console.password"), ["report.every_s"] = "3600" },
        });
        using CancellationTokenSource stop = new();
        Task<RunSummary> node = Task.Run(() => run.Run(stop.Token));
        try
        {
            Assert.IsTrue(SpinWait.SpinUntil(() => run.Backend.Delivered > 0, TimeSpan.FromSeconds(30)));
            BinNodeTool set = BinNodeTool.Run(["send", "demo-1", "set", "measure.every_s=1200", "--wait", "60", .. common]);
            Assert.AreEqual(0, set.ExitCode, set.Errors);
            Assert.AreEqual("done", (string)set.Json["result"]!);
            string before = vault.Find("demo-1", "console.password")!;
            BinNodeTool rotate = BinNodeTool.Run(["send", "demo-1", "rotate", "console.password", "--wait", "60", .. common]);
            Assert.AreEqual(0, rotate.ExitCode, rotate.Errors);
            Assert.DoesNotContain(before, rotate.Output + rotate.Errors);
            BinNodeTool queued = BinNodeTool.Run(["send", "other", "report", .. common]);
            Assert.AreEqual(2, queued.ExitCode);
            Assert.Contains("other has no auth.key in the vault", queued.Errors);
            string after = new SecretVault(scratch["vault"]).Find("demo-1", "console.password")!;
            Assert.AreNotEqual(before, after);
            stop.Cancel();
            node.Wait();
            NodeSettings settings = new();
            new SettingsStore(new FlashFiles(run.Board.Flash)).Load(settings);
            Assert.AreEqual(1200, settings.Number(Setting.MeasureEveryS));
            Assert.AreEqual(after, settings.Text(Setting.ConsolePassword));
        }
        finally
        {
            stop.Cancel();
        }
    }

    [TestMethod]
    public void The_shell_completes_orders_and_settings()
    {
        Assert.Contains("measure.every_s=", BinNodeTool.Run(["[suggest:37]", "binnode provision fleet.yaml --set mea"]).Output);
        Assert.Contains("rotate", BinNodeTool.Run(["[suggest:21]", "binnode send node ro"]).Output);
    }
}
