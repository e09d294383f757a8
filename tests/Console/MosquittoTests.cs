using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BinNode.Provisioning.Brokers;
using BinNode.Provisioning.Fleet;
using BinNode.Runner;
using BinNode.VirtualBoard;

namespace BinNode.Tests.Bench;

/// <summary>A real mosquitto with the password file and the access list that provision writes.</summary>
[TestClass]
public class MosquittoTests
{
    private const string Fleet = """
        defaults:
          wifi.ssid: binnode
          wifi.password: binnode-password
          mqtt.host: 127.0.0.1
          mqtt.port: "PORT"
        generate:
          id: bin-###
          count: 2
        """;

    [TestMethod]
    public void A_node_speaks_for_itself_alone_and_the_backend_hears_all()
    {
        using Scratch scratch = new();
        int port = FreePort();
        string fleet = scratch.Write("fleet.yaml", Fleet.Replace("PORT", $"{port}", StringComparison.Ordinal));
        BinNodeTool export = BinNodeTool.Run(["provision", fleet, "--secrets", scratch["vault"], "--mosquitto", scratch["broker"]]);
        Assert.AreEqual(0, export.ExitCode, export.Errors);
        SecretVault vault = new(scratch["vault"]);
        IReadOnlyList<NodeEntry> nodes = FleetFile.Read(fleet).Nodes(vault);
        using Process mosquitto = Start(scratch, port);
        try
        {
            BrokerAddress address = new("127.0.0.1", port);
            List<(string Topic, byte[] Payload)> heard = [];
            using Subscriber backend = new(Login(address, BackendUser.Name, vault.Find(BackendUser.Name, "mqtt.password")!), "bn/1/+/r", (topic, payload) =>
            {
                lock (heard)
                {
                    heard.Add((topic, payload));
                }
            });
            Assert.IsTrue(SpinWait.SpinUntil(backend.TryConnect, TimeSpan.FromSeconds(15)), backend.Failure);
            bool Heard(string topic) => SpinWait.SpinUntil(() => { lock (heard) { return heard.Any(h => h.Topic == topic); } }, TimeSpan.FromSeconds(5));

            // The virtual node logs in with what provisioning gave it.
            SimulatedBoard board = new(new BoardOptions { Broker = new NetworkBroker() });
            Runner.Provision.Store(board.Flash, nodes[0].Settings, null);
            board.RunWake(Node.Program.Main); // measures, and finds the radio silent: as flashed, the runtime does not start it
            board.RunWake(Node.Program.Main);
            Assert.IsTrue(Heard("bn/1/bin-001/r"), "the first reading came");
            Backend books = new(Core.Settings.Hex.Parse(nodes[0].Settings["auth.key"]));
            lock (heard)
            {
                books.Take(heard[0].Topic, heard[0].Payload);
            }

            Assert.AreEqual(1, books.Delivered, books.LastRejection);

            // Another node's login does not speak for the first, nor hear its commands.
            List<string> overheard = [];
            using Subscriber second = new(Login(address, "bin-002", vault.Find("bin-002", "mqtt.password")!), "bn/1/+/c/#", (topic, _) => overheard.Add(topic));
            Assert.IsTrue(second.TryConnect(), second.Failure);
            Publish(second, "bn/1/bin-001/r");
            Publish(second, "bn/1/bin-002/r");
            Assert.IsTrue(Heard("bn/1/bin-002/r"));
            lock (heard)
            {
                Assert.AreEqual(1, heard.Count(h => h.Topic == "bn/1/bin-001/r"));
            }

            Publish(backend, "bn/1/bin-001/c");
            Publish(backend, "bn/1/bin-002/c");
            Assert.IsTrue(SpinWait.SpinUntil(() => overheard.Contains("bn/1/bin-002/c"), TimeSpan.FromSeconds(5)));
            Assert.HasCount(1, overheard);

            using Subscriber wrong = new(Login(address, "bin-001", "wrong"), "bn/1/bin-001/c", (_, _) => { });
            Assert.IsFalse(wrong.TryConnect());
            using Subscriber nobody = new(address, "#", (_, _) => { });
            Assert.IsFalse(nobody.TryConnect());
        }
        finally
        {
            mosquitto.Kill();
            mosquitto.WaitForExit();
        }
    }

    private static BrokerAddress Login(BrokerAddress address, string user, string password) => address with { User = user, Password = password };

    private static void Publish(Subscriber from, string topic) => from.PublishAndWait(topic, "x"u8.ToArray(), false);

    private static Process Start(Scratch scratch, int port)
    {
        string file = scratch.Write("mosquitto.conf", $"""
            listener {port} 127.0.0.1
            user root
            allow_anonymous false
            password_file {Path.Combine(scratch["broker"], "passwd")}
            acl_file {Path.Combine(scratch["broker"], "acl")}
            """);
        ProcessStartInfo start = new("mosquitto", ["-c", file]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PATH"] += ":/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive("SKIPPED: mosquitto is not installed.");
            throw;
        }
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
