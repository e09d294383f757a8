using System.Diagnostics;
using System.Text.Json.Nodes;
using BinNode.Provisioning.Fleet;
using BinNode.Pty;
using BinNode.Runner;

namespace BinNode.Tests.Bench;

/// <summary>From an unflashed board to the first reading: three commands, none with a secret in it.</summary>
[TestClass]
public class FirstReadingTests
{
    private const string Fleet = """
        defaults:
          wifi.ssid: binnode
          wifi.password: binnode-password
          mqtt.host: 127.0.0.1
          mqtt.port: "PORT"
          bin.profile: w240
        generate:
          id: bin-####
          count: 1
        """;

    [TestMethod]
    public void Flash_provision_and_monitor_show_the_first_reading()
    {
        if (!PtyPair.IsSupported)
        {
            Assert.Inconclusive("SKIPPED: there are no pseudo-terminals on this system.");
        }

        using Scratch scratch = new();
        using EmbeddedBroker broker = EmbeddedBroker.Start();
        using NullModem cable = new();
        string fleet = scratch.Write("fleet.yaml", Fleet.Replace("PORT", $"{broker.Address.Port}", StringComparison.Ordinal));
        string image = scratch.Write("BinNode.Node.bin", "an application");
        string standIn = Path.Combine(AppContext.BaseDirectory, "nanoff-stand-in");

        string[] flash = ["flash", "--nanoff", standIn, "--port", cable.Port, "--image", image];
        string[] monitor = ["monitor", "--broker", $"127.0.0.1:{broker.Address.Port}", "--secrets", scratch["vault"], "--json"];
        string[] provision = ["provision", fleet, "--port", cable.Port, "--secrets", scratch["vault"], "--network"];

        BinNodeTool flashed = BinNodeTool.Run(flash, "", ("NANOFF_STAND_IN", scratch.Folder));
        Assert.AreEqual(0, flashed.ExitCode, flashed.Errors);

        // What was flashed runs only when the stand-in found it at the address where the chip looks.
        Assert.IsTrue(File.Exists(scratch["application"]), "the board has an application");
        using Background board = new(["simulate", "--new", "--console-port", cable.NodePort, "--broker", $"127.0.0.1:{broker.Address.Port}"]);
        using Background ears = new(monitor);
        Assert.IsTrue(ears.Errors.WaitFor("Listening to"), ears.Errors.Text);

        BinNodeTool provisioned = BinNodeTool.Run(provision);
        Assert.AreEqual(0, provisioned.ExitCode, provisioned.Errors + board.Errors.Text);
        Assert.IsTrue(ears.Output.WaitFor("bn/1/bin-0001/r"), ears.Output.Text + ears.Errors.Text + board.Output.Text + board.Errors.Text);
        JsonNode first = JsonNode.Parse(ears.Output.Lines.First(l => l.Contains("bn/1/bin-0001/r", StringComparison.Ordinal)))!;
        Assert.AreEqual("tag", (string)first["message"]!["seal"]!, "verified with the key that provision made");
        Assert.IsTrue((int)first["message"]!["readings"]![0]!["distance_mm"]! > 0);

        SecretVault vault = new(scratch["vault"]);
        string typed = string.Join(' ', (string[])[.. flash, .. monitor, .. provision]);
        foreach (string key in new[] { "console.password", "auth.key", "mqtt.password" })
        {
            Assert.DoesNotContain(vault.Find("bin-0001", key)!, typed + flashed.Output + provisioned.Output + provisioned.Errors + ears.Output.Text);
        }

        Assert.DoesNotContain("binnode-password", typed);
    }

    /// <summary>The binnode command at work in another window.</summary>
    private sealed class Background : IDisposable
    {
        private readonly Process process;

        internal Background(string[] arguments)
        {
            process = BinNodeTool.Start(arguments, "");
            Output = new Window(process.StandardOutput);
            Errors = new Window(process.StandardError);
        }

        internal Window Output { get; }

        internal Window Errors { get; }

        public void Dispose()
        {
            process.Kill(true);
            process.WaitForExit();
            process.Dispose();
        }
    }

    /// <summary>What a program prints, as it comes.</summary>
    private sealed class Window
    {
        private readonly List<string> lines = [];

        internal Window(StreamReader reader) => new Thread(() => Fill(reader)) { IsBackground = true }.Start();

        internal string[] Lines
        {
            get
            {
                lock (lines)
                {
                    return [.. lines];
                }
            }
        }

        internal string Text => string.Join('\n', Lines);

        internal bool WaitFor(string text) => SpinWait.SpinUntil(
            () =>
            {
                Thread.Sleep(50);
                return Text.Contains(text, StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(60));

        private void Fill(StreamReader reader)
        {
            while (reader.ReadLine() is { } line)
            {
                lock (lines)
                {
                    lines.Add(line);
                }
            }
        }
    }
}
