using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BinNode.Core.Settings;
using BinNode.Provisioning;
using BinNode.Provisioning.Brokers;
using BinNode.Provisioning.Fleet;
using BinNode.Provisioning.Labels;
using BinNode.Provisioning.Provision;

namespace BinNode.Tests.Bench;

/// <summary>Fleet files, secrets, labels, logs and exports.</summary>
[TestClass]
public partial class FleetFileTests
{
    private const string Yaml = """
        defaults:
          wifi.ssid: depot
          wifi.password: long enough
          mqtt.host: broker.example
          mqtt.tls: "on"
        ca: ca.pem
        nodes:
          - device.id: gate-1
            bin.profile: w1100
        generate:
          id: bin-####
          from: 9
          count: 3
        """;

    [TestMethod]
    public void Yaml_gives_defaults_nodes_rules_and_certificates()
    {
        using Scratch scratch = new();
        scratch.Write("ca.pem", "-----BEGIN CERTIFICATE-----\r\nTUlJ\r\n-----END CERTIFICATE-----\r\n");
        IReadOnlyList<NodeEntry> nodes = FleetFile.Read(scratch.Write("fleet.yaml", Yaml)).Nodes(new SecretVault(scratch["vault"]));
        CollectionAssert.AreEqual(new[] { "gate-1", "bin-0009", "bin-0010", "bin-0011" }, nodes.Select(n => n.Id).ToArray());
        Assert.AreEqual("w1100", nodes[0].Settings["bin.profile"]);
        Assert.IsTrue(nodes.All(n => n.Settings["mqtt.user"] == n.Id && n.Settings["wifi.ssid"] == "depot"));
        Assert.AreEqual("-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\n", nodes[3].Authority);
    }

    [TestMethod]
    public void Csv_gives_a_row_a_node()
    {
        using Scratch scratch = new();
        string file = scratch.Write("fleet.csv", "id,device.name,wifi.ssid,wifi.password,uplink\nbin-1,\"Gate, east\",depot,long enough,\nbin-2,,,,cellular\n");
        IReadOnlyList<NodeEntry> nodes = FleetFile.Read(file, [new("mqtt.host", "10.0.0.1")]).Nodes(new SecretVault(scratch["vault"]));
        Assert.AreEqual("Gate, east", nodes[0].Settings["device.name"]);
        Assert.AreEqual("cellular", nodes[1].Settings["uplink"]);
        Assert.IsFalse(nodes[1].Settings.ContainsKey("wifi.ssid"));
        Assert.AreEqual("10.0.0.1", nodes[1].Settings["mqtt.host"]);
    }

    [TestMethod]
    [DataRow("id,wifi.ssid\nbin-1,x\nbin-1,y\n", "names bin-1 twice")]
    [DataRow("id,wifi.sid\nbin-1,x\n", "unknown setting wifi.sid")]
    [DataRow("id,measure.every_s\nbin-1,5\n", "measure.every_s takes 60 to 86400 s.")]
    [DataRow("id,report.every_s\nbin-1,60\n", "report.every_s must not be below measure.every_s.")]
    [DataRow("wifi.ssid\nx\n", "node 1 has no device.id")]
    [DataRow("id,device.name\n", "names no node")]
    [DataRow("id,mqtt.tls\nbin-1,on\n", "mqtt.tls needs the CA certificate")]
    [DataRow("id,device.name\nbin-1,generate\n", "device.name is no secret")]
    [DataRow("id,ca\nbin-1,missing.pem\n", "names the certificate missing.pem")]
    public void A_wrong_file_is_refused_before_any_node_is_touched(string text, string reason)
    {
        using Scratch scratch = new();
        string file = scratch.Write("fleet.csv", text);
        InputException e = Assert.ThrowsExactly<InputException>(() => FleetFile.Read(file).Nodes(new SecretVault(scratch["vault"])));
        Assert.Contains(reason, e.Message);
    }

    [TestMethod]
    public void Secrets_are_made_once_kept_where_told_and_different_everywhere()
    {
        using Scratch scratch = new();
        string file = scratch.Write("fleet.yaml", "generate:\n  id: b-##\n  count: 20\n");
        IReadOnlyList<NodeEntry> first = FleetFile.Read(file).Nodes(new SecretVault(scratch["vault"]));
        IReadOnlyList<NodeEntry> second = FleetFile.Read(file).Nodes(new SecretVault(scratch["vault"]));
        string[] keys = ["console.password", "auth.key", "mqtt.password"];
        for (int i = 0; i < first.Count; i++)
        {
            Assert.IsTrue(keys.All(k => first[i].Settings[k] == second[i].Settings[k]));
        }

        string[] all = [.. first.SelectMany(n => keys.Select(k => n.Settings[k]))];
        Assert.HasCount(60, all.Distinct());
        Assert.IsTrue(first.All(n => Hex.Parse(n.Settings["auth.key"])!.Length == 32 && n.Settings["console.password"].Length == 20));
        Assert.AreEqual(1, Directory.GetFiles(scratch.Folder).Count(f => File.ReadAllText(f).Contains(all[0], StringComparison.Ordinal)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(scratch["vault"]));
        }

        InputException e = Assert.ThrowsExactly<InputException>(() => FleetFile.Read(file).Nodes(null));
        Assert.Contains("--secrets", e.Message);
    }

    [TestMethod]
    public void A_vault_cut_in_the_middle_of_a_line_goes_on()
    {
        using Scratch scratch = new();
        string known = new SecretVault(scratch["vault"]).Get("b-1", "console.password");
        File.AppendAllText(scratch["vault"], "b-1\tmqtt.pass");
        string made = new SecretVault(scratch["vault"]).Get("b-1", "mqtt.password");
        SecretVault vault = new(scratch["vault"]);
        Assert.AreEqual(known, vault.Get("b-1", "console.password"));
        Assert.AreEqual(made, vault.Get("b-1", "mqtt.password"));
    }

    [TestMethod]
    public void The_log_says_who_passed_and_shows_when_it_was_altered()
    {
        using Scratch scratch = new();
        ProvisionLog log = new(scratch["log"]);
        DateTimeOffset at = DateTimeOffset.FromUnixTimeSeconds(1_780_000_000);
        log.Append(new("b-1", "aa", "0.1.0", "12", true, []), "Ada", at);
        log.Append(new("b-2", "bb", "0.1.0", "13", false, ["sensor: dead"]), "Ada", at);
        log.Append(new("b-3", "cc", "0.1.0", "14", true, []), "Ada", at);
        CollectionAssert.AreEquivalent(new[] { "b-1", "b-3" }, log.Passed().ToArray());
        string[] lines = File.ReadAllLines(scratch["log"]);
        File.WriteAllLines(scratch["log"], [lines[0], lines[1].Replace("fail", "pass", StringComparison.Ordinal), lines[2]]);
        Assert.Contains("line 3", Assert.ThrowsExactly<InputException>(log.Passed).Message);
        File.WriteAllLines(scratch["log"], [lines[0], lines[2]]);
        Assert.Contains("line 2", Assert.ThrowsExactly<InputException>(log.Passed).Message);
    }

    [TestMethod]
    public void A_label_has_text_and_a_code_that_says_the_identity()
    {
        using Scratch scratch = new();
        Label label = new("bin-0001", "Gate <east>", "0123456789ab");
        label.Write(scratch.Folder);
        Assert.AreEqual("bin-0001\nGate <east>\n0123456789ab\n", File.ReadAllText(scratch["bin-0001.txt"]));
        Assert.AreEqual("binnode:bin-0001?mac=0123456789ab", label.Content);
        CollectionAssert.AreEqual(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }, File.ReadAllBytes(scratch["bin-0001.png"])[..4]);
        System.Xml.Linq.XDocument svg = System.Xml.Linq.XDocument.Parse(File.ReadAllText(scratch["bin-0001.svg"]));
        Assert.AreEqual(3, svg.Descendants().Count(e => e.Name.LocalName == "text"));
        Assert.IsTrue(svg.Descendants().First(e => e.Name.LocalName == "path").Attribute("d")!.Value.Length > 1000);
    }

    [TestMethod]
    public void Brokers_get_users_and_rules_that_fit_the_nodes()
    {
        using Scratch scratch = new();
        IReadOnlyList<NodeEntry> nodes = FleetFile.Read(scratch.Write("fleet.yaml", "generate:\n  id: b-##\n  count: 2\n")).Nodes(new SecretVault(scratch["vault"]));
        MosquittoExport.Write(nodes, null, scratch["mosquitto"]);
        EmqxExport.Write(nodes, null, scratch["emqx"]);
        Match line = Password().Match(File.ReadAllLines(Path.Combine(scratch["mosquitto"], "passwd"))[1]);
        Assert.IsTrue(line.Success);
        Assert.AreEqual("b-02", line.Groups[1].Value);
        byte[] hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(nodes[1].Settings["mqtt.password"]), Convert.FromBase64String(line.Groups[2].Value), 101, HashAlgorithmName.SHA512, 64);
        Assert.AreEqual(Convert.ToBase64String(hash), line.Groups[3].Value);
        string acl = File.ReadAllText(Path.Combine(scratch["mosquitto"], "acl"));
        Assert.Contains("user b-01\ntopic write bn/1/b-01/r\n", acl);
        Assert.Contains("topic read bn/1/b-01/c/#\n", acl);
        string[] user = File.ReadAllLines(Path.Combine(scratch["emqx"], "users.csv"))[2].Split(',');
        Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user[2] + nodes[1].Settings["mqtt.password"]))), user[1]);
        Assert.Contains("{allow, {username, \"b-02\"}, publish, [\"bn/1/b-02/r\"", File.ReadAllText(Path.Combine(scratch["emqx"], "acl.conf")).Replace("}}", "}", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(b-02):\$7\$101\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$")]
    private static partial Regex Password();
}
