using System.Diagnostics;
using System.Text.Json.Nodes;
using BinNode.Tests.Bench;

namespace BinNode.Broker.Tests;

/// <summary>simulate, monitor and demo as programs.</summary>
[TestClass]
public sealed class CommandLineTests
{
    private static readonly string[] Keys = ["wakes", "measured", "delivered", "lost", "duplicates", "payload_bytes_per_reading", "uplink_bytes_per_day", "charge_mah_per_day", "wall_s"];

    [TestMethod]
    public void ThirtyDaysAgainstMosquittoDeliverEverything()
    {
        using Mosquitto mosquitto = new();
        BinNodeTool run = BinNodeTool.Run(["simulate", "--days", "30", "--broker", $"localhost:{mosquitto.Port}", "--json"]);
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.AreEqual(1, run.Output.TrimEnd().Split('\n').Length, "one JSON object and nothing else");
        JsonObject json = run.Json;
        foreach (string key in Keys)
        {
            Assert.IsTrue(json.ContainsKey(key), key);
        }

        Assert.IsTrue((int)json["measured"]! >= 2880);
        Assert.AreEqual((int)json["measured"]!, (int)json["delivered"]!);
        Assert.IsTrue((int)json["wakes"]! >= (int)json["measured"]!);
        Assert.AreEqual(0, (int)json["lost"]! + (int)json["duplicates"]!);
    }

    /// <summary>The recorded trace is older than the firmware, which would not take its time for true.</summary>
    [TestMethod]
    public void ARecordedTraceIsDelivered()
    {
        string trace = Path.Combine(AppContext.BaseDirectory, "trace.csv");
        BinNodeTool run = BinNodeTool.Run(["simulate", "--days", "4", "--broker", "memory", "--trace", trace, "--json"]);
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.IsTrue((int)run.Json["measured"]! >= 4 * 96);
        Assert.AreEqual((int)run.Json["measured"]!, (int)run.Json["delivered"]!);
    }

    [TestMethod]
    public void ACellularNodeThatWaitsForTheBackendsConfirmationDeliversToo()
    {
        BinNodeTool run = BinNodeTool.Run(["simulate", "--days", "2", "--uplink", "cellular", "--set", $"auth.key={TestNode.KeyHex}", "--set", "ack.end_to_end=on", "--json"]);
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        Assert.AreEqual((int)run.Json["measured"]!, (int)run.Json["delivered"]!);
        Assert.AreEqual(0, (int)run.Json["waiting"]!);
    }

    [DataRow(2, "is not a broker", "simulate", "--broker", "localhost")]
    [DataRow(2, "is not a broker", "simulate", "--broker", "localhost:70000")]
    [DataRow(2, "is not a broker", "monitor", "--broker", "localhost:x")]
    [DataRow(1, "cannot be reached", "simulate", "--broker", "localhost:1")]
    [DataRow(1, "cannot be reached", "monitor", "--broker", "localhost:1")]
    [DataRow(2, "does not exist", "simulate", "--trace", "no-such.csv")]
    [DataRow(2, "does not exist", "simulate", "--broker", "localhost:1", "--ca", "no-such.pem")]
    [DataRow(2, "There is no setting", "simulate", "--set", "no.such=1")]
    [DataRow(2, "is not a setting", "simulate", "--set", "nonsense")]
    [DataRow(2, "measure.every_s", "simulate", "--set", "measure.every_s=1")]
    [DataRow(2, "There is no fault", "simulate", "--faults", "rain")]
    [DataRow(2, "cannot be simulated", "simulate", "--days", "0")]
    [DataRow(2, "key", "monitor", "--key", "xyz")]
    [DataRow(2, "key", "simulate", "--set", "auth.key=xyz")]
    [TestMethod]
    public void WhatIsWrongIsSaidInOneSentence(int exitCode, string word, params string[] arguments)
    {
        BinNodeTool run = BinNodeTool.Run(arguments);
        Assert.AreEqual(exitCode, run.ExitCode, run.Output + run.Errors);
        Assert.AreEqual(1, run.Errors.TrimEnd().Split('\n').Length, run.Errors);
        StringAssert.Contains(run.Errors, word);
        Assert.AreEqual("", run.Output);
    }

    [TestMethod]
    public void AWrongAuthorityIsSaidInOneSentence()
    {
        using Mosquitto mosquitto = new();
        string folder = Directory.CreateTempSubdirectory("binnode-ca-").FullName;
        File.WriteAllText(Path.Combine(folder, "not.pem"), "nothing");
        File.WriteAllBytes(Path.Combine(folder, "ca.pem"), new BinNode.Board.Tests.Certificates().AuthorityPem);
        BinNodeTool garbage = BinNodeTool.Run(["simulate", "--broker", $"localhost:{mosquitto.Port}", "--ca", Path.Combine(folder, "not.pem")]);
        BinNodeTool wrong = BinNodeTool.Run(["simulate", "--broker", $"localhost:{mosquitto.Port}", "--ca", Path.Combine(folder, "ca.pem")]);
        Directory.Delete(folder, true);
        Assert.AreEqual(2, garbage.ExitCode);
        StringAssert.Contains(garbage.Errors, "holds no certificate");
        Assert.AreEqual(1, wrong.ExitCode, wrong.Errors);
        StringAssert.Contains(wrong.Errors, "cannot be reached");
    }

    [TestMethod]
    public void TheMonitorDecodesTwoNodesAtOnce()
    {
        using Mosquitto mosquitto = new();
        string broker = $"localhost:{mosquitto.Port}";
        Task<BinNodeTool> monitor = Task.Run(() => BinNodeTool.Run(["monitor", "--broker", broker, "--count", "12", "--json"]));
        Thread.Sleep(2500);
        Task<BinNodeTool>[] nodes = [.. new[] { "bin-a", "bin-b" }.Select(id => Task.Run(() => BinNodeTool.Run(["simulate", "--days", "2", "--broker", broker, "--set", $"device.id={id}", "--json"])))];
        Task.WaitAll(nodes);
        Assert.IsTrue(nodes.All(node => node.Result.ExitCode == 0 && (int)node.Result.Json["lost"]! == 0));
        Assert.AreEqual(0, monitor.Result.ExitCode, monitor.Result.Errors);
        string[] lines = monitor.Result.Output.TrimEnd().Split('\n');
        Assert.IsTrue(lines.All(line => JsonNode.Parse(line)!["message"] is not null), "every line is a decoded message");
        CollectionAssert.AreEquivalent(new[] { "bin-a", "bin-b" }, lines.Select(line => JsonNode.Parse(line)!["topic"]!.ToString().Split('/')[2]).Distinct().ToArray());
    }

    [TestMethod]
    public void CtrlCEndsASimulationWithItsSummary()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("There is no SIGINT to send on Windows.");
        }

        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[Path.Combine(AppContext.BaseDirectory, "binnode.dll"), "simulate", "--days", "3000", "--broker", "memory", "--json"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.StandardError.ReadLine();
        using Process kill = Process.Start("kill", $"-INT {process.Id}");
        Task<string> rest = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.IsTrue(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.AreEqual(130, process.ExitCode, rest.Result);
        Assert.AreEqual(0, (int)JsonNode.Parse(output)!["lost"]!);
    }
}
