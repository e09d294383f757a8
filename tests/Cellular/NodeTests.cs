using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BinNode.ModemEmulator;
using BinNode.Runner;

namespace BinNode.Cellular.Tests;

/// <summary>The whole node over each modem, as `binnode simulate --uplink cellular` runs it, to real brokers.</summary>
[TestClass]
public sealed class NodeTests
{
    private static readonly (string Name, ModemModel Model)[] Modems =
        [("sim7080", ModemModel.Sim7080G), ("a7670", ModemModel.A7670), ("sim7600", ModemModel.Sim7600), ("sim800", ModemModel.Sim800L)];

    public required TestContext TestContext { get; set; }

    [TestMethod]
    [DataRow("sim7080")]
    [DataRow("a7670")]
    [DataRow("sim7600")]
    [DataRow("sim800")]
    public void A_node_delivers_everything_once_to_the_embedded_broker(string modem)
    {
        using EmbeddedBroker broker = EmbeddedBroker.Start();
        AssertWhole(modem, Run(new RunOptions { Days = 1, Uplink = "cellular", Modem = modem, Broker = broker.Address }), 96);
    }

    [TestMethod]
    [DataRow("sim7080")]
    [DataRow("a7670")]
    [DataRow("sim7600")]
    [DataRow("sim800")]
    public void A_node_delivers_everything_once_to_mosquitto(string modem)
    {
        using Mosquitto broker = Mosquitto.Start();
        AssertWhole(modem, Run(new RunOptions { Days = 1, Uplink = "cellular", Modem = modem, Broker = broker.Address }), 96);
    }

    [TestMethod]
    public void A_small_bundle_makes_reports_rarer_and_loses_nothing()
    {
        RunSummary free = Run(new RunOptions { Days = 15, Uplink = "cellular" });
        RunSummary tight = Run(new RunOptions { Days = 15, Uplink = "cellular", Settings = new Dictionary<string, string> { ["cell.monthly_kb"] = "20" } });
        AssertWhole("no limit", free, 1440);
        AssertWhole("20 kB a month", tight, 1440);
        TestContext.WriteLine($"{free.UplinkBytesPerDay} and {tight.UplinkBytesPerDay} bytes a day");

        // What is left are the alarms of a bin that fills and is emptied.
        Assert.IsLessThan(free.UplinkBytesPerDay * 0.7, tight.UplinkBytesPerDay);
        Assert.IsGreaterThan(5, tight.Messages);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task Modems_on_real_ports_deliver_everything_once()
    {
        // In real time while a node is awake, so all four at once.
        using Mosquitto broker = Mosquitto.Start();
        RunSummary[] summaries = await Task.WhenAll(Modems.Select(modem => Task.Factory.StartNew(
            () =>
            {
                using PtyModem emulated = new(new ModemOptions { Model = modem.Model, RegisterMs = 200, SimBusyMs = 50, NetworkUnixS = DateTimeOffset.UtcNow.ToUnixTimeSeconds() });
                return Run(new RunOptions { DeviceId = "pty-" + modem.Name, Days = 0.1, Uplink = "cellular", Modem = modem.Name, Broker = broker.Address, Ports = new Dictionary<string, string> { ["modem"] = emulated.Path } });
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        for (int i = 0; i < Modems.Length; i++)
        {
            AssertWhole(Modems[i].Name, summaries[i], 9);
        }
    }

    private static RunSummary Run(RunOptions options)
    {
        using NodeRun run = new(options);
        return run.Run(CancellationToken.None);
    }

    private void AssertWhole(string modem, RunSummary summary, int atLeast)
    {
        TestContext.WriteLine($"{modem}: {summary.Delivered} of {summary.Measured} readings, {summary.Lost} lost, {summary.Duplicates} duplicates, {summary.Messages} messages, {summary.WallS} s");
        Assert.IsGreaterThanOrEqualTo(atLeast, summary.Measured);
        Assert.AreEqual(summary.Measured, summary.Delivered);
        Assert.AreEqual(0, summary.Lost);
        Assert.AreEqual(0, summary.Waiting);
        Assert.AreEqual(0, summary.Duplicates);
        Assert.AreEqual(0, summary.DisorderlyWakes);
    }

    /// <summary>A mosquitto of the system on a free port.</summary>
    private sealed class Mosquitto : IDisposable
    {
        private readonly Process process;

        private Mosquitto(Process process, int port)
        {
            this.process = process;
            Address = new BrokerAddress("127.0.0.1", port);
        }

        public BrokerAddress Address { get; }

        public static Mosquitto Start()
        {
            using TcpListener probe = new(IPAddress.Loopback, 0);
            probe.Start();
            int port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            string program = new[] { "/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto", "/opt/homebrew/sbin/mosquitto" }.FirstOrDefault(File.Exists) ?? "";
            if (program.Length == 0)
            {
                Assert.Inconclusive("mosquitto is not installed: apt-get install mosquitto.");
            }

            Process process = Process.Start(new ProcessStartInfo(program, ["-p", $"{port}"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            process.OutputDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            Mosquitto broker = new(process, port);
            Assert.IsTrue(SpinWait.SpinUntil(() => Answers(port) || process.HasExited, TimeSpan.FromSeconds(30)) && !process.HasExited, "mosquitto did not start");
            return broker;
        }

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        private static bool Answers(int port)
        {
            try
            {
                using TcpClient client = new("127.0.0.1", port);
                return true;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
                return false;
            }
        }
    }
}
