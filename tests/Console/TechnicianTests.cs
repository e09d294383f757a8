using System.Text;
using BinNode.Core.Settings;
using BinNode.Provisioning;
using BinNode.Provisioning.Guide;
using BinNode.Provisioning.Link;
using BinNode.Pty;

namespace BinNode.Tests.Bench;

/// <summary>A technician's visit over a real serial port: what he does right, and what he does wrong.</summary>
[TestClass]
public class TechnicianTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [TestInitialize]
    public void Needs_a_pseudo_terminal()
    {
        if (!PtyPair.IsSupported)
        {
            Assert.Inconclusive("SKIPPED: there are no pseudo-terminals on this system.");
        }
    }

    [TestMethod]
    public void A_visit_calibrates_looks_around_and_leaves()
    {
        using BenchNode node = new();
        node.Host.DistanceMm = 1480;
        using SerialLink link = new(node.Port);
        ConsoleClient client = Open(link);
        client.Demand("profile w240");
        Assert.AreEqual("1200 -> 1480", client.Demand("calibrate empty yes")["bin.empty_mm"]);
        Assert.AreEqual("3650", client.Demand("calibrate battery 3650 yes")["after_mv"]);
        client.Demand("settings set device.name Gate of the market");
        client.Demand("time set 1780000000");
        Assert.AreEqual("pass", client.Demand("selftest network")["result"]);
        Assert.AreEqual("41", client.Demand("status")["wakes"]);
        Assert.IsTrue(client.Demand("calibrate undo yes").IsOk);
        Assert.AreEqual(1480, node.Stored().Settings.Number(Setting.BinEmptyMm), "undo takes the last one back, not all");
        Assert.AreEqual(0, node.Stored().Settings.Number(Setting.BatteryRaw2));
        client.Demand("exit");
    }

    [TestMethod]
    public void Wrong_passwords_nonsense_and_values_out_of_range_change_nothing()
    {
        using BenchNode node = new();
        using SerialLink link = new(node.Port);
        ConsoleClient client = Open(link);
        client.Demand("password correct horse");
        client.Demand("settings set measure.every_s 600");
        client.Demand("reboot yes");
        client = Open(link);
        byte[] before = [.. node.Flash.Content("set.a")];
        Assert.StartsWith("Log in first", client.Send("settings set measure.every_s 60").Error!);
        Assert.AreEqual("Wrong password.", client.Send("login correct hose").Error);
        Assert.AreEqual("Wrong password.", client.Send("login").Error);
        Assert.StartsWith("Log in first", client.Send("factory yes").Error!);
        client.Demand("login correct horse", Patience);
        foreach (string wrong in new[] { "settings set measure.every_s 5", "settings set measure.every_s ten", "settings set nothing 1", "fly", "calibrate empty 5 yes", "calibrate full yes please" })
        {
            Assert.IsFalse(client.Send(wrong).IsOk, wrong);
        }

        link.Write([0, 1, 2, 0x80, 0xFF, 0x1B, (byte)'[', 0x1B, 0x15]);
        Assert.AreEqual("600", client.Demand("settings get measure.every_s")["measure.every_s"]);
        CollectionAssert.AreEqual(before, node.Flash.Content("set.a"));
    }

    [TestMethod]
    public void A_cable_pulled_in_mid_command_changes_nothing()
    {
        using BenchNode node = new();
        using (SerialLink link = new(node.Port))
        {
            ConsoleClient client = Open(link);
            client.Demand("settings set device.name before");
            client.Demand("import");
            client.Demand("device.name=after");
            client.Demand("measure.every_s=600");
            link.Write(Encoding.ASCII.GetBytes("settings set device.na"));
        }

        using (SerialLink link = new(node.Port))
        {
            // The import is still open: whoever plugs in next gets out of it, and nothing is stored.
            ConsoleClient client = Open(link);
            Assert.AreEqual("before", client.Demand("settings get device.name")["device.name"]);
            Assert.AreEqual("900", client.Demand("settings get measure.every_s")["measure.every_s"]);
        }
    }

    [TestMethod]
    public void A_power_cut_in_mid_write_leaves_the_old_or_the_new_settings_whole()
    {
        using BenchNode node = new();
        using SerialLink link = new(node.Port);
        Open(link).Demand("settings set device.name v0");
        int old = 0;
        int written = 0;
        for (int cut = 1; cut <= 2; cut++)
        {
            for (int kind = 0; kind <= 2; kind++)
            {
                string before = node.Stored().Settings.Text(Setting.DeviceName);
                string after = $"v{cut}{kind}";
                node.CutAtWrite(cut, kind);
                link.Write(Encoding.ASCII.GetBytes($"settings set device.name {after}\r"));
                node.WaitForCut();
                node.PowerOn();
                ConsoleClient client = Open(link);
                string now = client.Demand("settings get device.name")["device.name"]!;
                Assert.IsTrue(now == before || now == after, $"cut {cut} kind {kind}: {now}");
                old += now == before ? 1 : 0;
                written += now == after ? 1 : 0;
                Assert.IsTrue(node.Stored().Source == SettingsSource.Stored);
            }
        }

        Assert.IsTrue(old >= 2 && written >= 3, $"both were seen: {old} old, {written} new");
    }

    [TestMethod]
    public void People_are_guided_by_questions()
    {
        using BenchNode node = new();
        node.Host.DistanceMm = 1390;
        using SerialLink link = new(node.Port);
        StringWriter words = new();
        StringReader answers = new("w120\nyes\nyes\nno\n3700\nyes\nnonsense\n");
        int stored = new GuidedCalibration(Open(link), answers, words).Run();
        Assert.AreEqual(3, stored, words.ToString());
        Assert.AreEqual(1390, node.Stored().Settings.Number(Setting.BinEmptyMm));
        Assert.AreEqual(1, node.Stored().Settings.Number(Setting.BinProfile));
        Assert.AreEqual(3700, node.Stored().Settings.Number(Setting.BatteryMv2));
        Assert.Contains("1200 -> 1390", words.ToString());
        Assert.Contains("Expected the true temperature", words.ToString());
    }

    [TestMethod]
    public void Aiming_shows_the_distance_and_says_what_to_do()
    {
        using BenchNode node = new();
        using SerialLink link = new(node.Port);
        ConsoleClient client = Open(link);
        LevelGauge gauge = LevelGauge.Read(client);
        Assert.AreEqual(800, gauge.DistanceMm);
        Assert.IsNull(gauge.Advice());
        Assert.AreEqual("####......", gauge.Bar(2000, 10));
        node.Host.State = Core.Readings.ReadingState.NoEcho;
        gauge = LevelGauge.Read(client);
        Assert.IsNull(gauge.DistanceMm);
        Assert.AreEqual("nothing is heard: aim straight down", gauge.Advice());
    }

    [TestMethod]
    public void A_node_that_does_not_answer_is_told_in_one_sentence()
    {
        using PtyPair silent = new();
        using SerialLink link = new(silent.PortName);
        WorkException e = Assert.ThrowsExactly<WorkException>(() => new ConsoleClient(link).Open(TimeSpan.FromSeconds(1)));
        Assert.StartsWith("No node answers", e.Message);
        Assert.ThrowsExactly<WorkException>(() => new SerialLink("/dev/no-such-port"));
    }

    [TestMethod]
    public void A_pulled_cable_is_told_in_one_sentence()
    {
        using BenchNode node = new();
        using SerialLink link = new(node.Port);
        ConsoleClient client = Open(link);
        node.Dispose();
        Assert.ThrowsExactly<WorkException>(() =>
        {
            for (int i = 0; i < 20; i++)
            {
                client.Send("status", TimeSpan.FromSeconds(1));
            }
        });
    }

    private static ConsoleClient Open(SerialLink link)
    {
        ConsoleClient client = new(link);
        client.Open(Patience);
        return client;
    }
}
