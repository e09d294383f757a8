using BinNode.Core.Payload;
using BinNode.Core.Settings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Settings;

[TestClass]
public class RemoteConfigTests
{
    [TestMethod]
    public void A_document_is_applied_once_and_answered_with_the_state()
    {
        Backend desk = new Backend();
        uint version = desk.Settings.Version;
        Assert.AreEqual((int)DownlinkStatus.Command, (int)desk.Send(1, CommandKind.Set, 0, "measure.every_s=600\nreport.every_s=7200\n", true));
        Expect(desk, 1, AnswerResult.Done);
        Assert.AreEqual(version + 1, desk.Answer.SettingsVersion);
        Assert.AreEqual(desk.Settings.Digest, desk.Answer.SettingsDigest);
        Assert.IsTrue(desk.Remote.Order.SettingsChanged);
        desk.Wake();
        Assert.AreEqual(600, desk.Settings.Number(Setting.MeasureEveryS));
        Assert.IsFalse(desk.Remote.Connected(desk.Answer));
        Assert.AreEqual((int)DownlinkStatus.Replayed, (int)desk.Send(1, CommandKind.Set, 0, "measure.every_s=600\nreport.every_s=7200\n", true));
        Assert.AreEqual(version + 1, desk.Settings.Version);
    }

    [DataRow("measure.every_s=600\nreport.every_s=7\n", "report.every_s takes")]
    [DataRow("measure.every_s=600\nreport.every_s=60\n", "report.every_s must not be below")]
    [DataRow("measure.every_s=600\nnonsense\n", "Expected key=value")]
    [DataRow("measure.every_s=600\nno.such=1\n", "Expected key=value")]
    [DataRow("measure.every_s=600\nwifi.password=12345678\n", "wifi.password is not set in the open")]
    [DataRow("measure.every_s=600\ndevice.id=other\n", "device.id is not set in the open")]
    [TestMethod]
    public void A_wrong_document_is_refused_whole_with_the_reason(string text, string reason)
    {
        Backend desk = new Backend();
        uint version = desk.Settings.Version;
        desk.Send(1, CommandKind.Set, 0, text, true);
        Expect(desk, 1, AnswerResult.Refused);
        Assert.StartsWith(reason, desk.Answer.Text);
        Assert.AreEqual(300, desk.Settings.Number(Setting.MeasureEveryS));
        Assert.AreEqual(version, desk.Settings.Version);
        Assert.AreEqual((int)DownlinkStatus.Replayed, (int)desk.Send(1, CommandKind.Set, 0, text, true));
    }

    [TestMethod]
    public void A_refusal_whose_answer_was_lost_is_answered_again()
    {
        Backend desk = new Backend();
        desk.Send(1, CommandKind.Set, 0, "nonsense", false);
        desk.Wake();
        Assert.AreEqual((int)DownlinkStatus.Command, (int)desk.Send(1, CommandKind.Set, 0, "nonsense", true));
        Expect(desk, 1, AnswerResult.Refused);
        Assert.AreEqual((int)DownlinkStatus.Replayed, (int)desk.Send(1, CommandKind.Set, 0, "nonsense", true));
    }

    [TestMethod]
    public void A_success_whose_answer_was_lost_is_answered_again_and_not_done_again()
    {
        Backend desk = new Backend();
        desk.Send(1, CommandKind.Set, 0, "measure.every_s=600", false);
        uint version = desk.Settings.Version;
        desk.Wake();
        Assert.IsTrue(desk.Remote.Connected(desk.Answer));
        Expect(desk, 1, AnswerResult.Done);
        Assert.AreEqual(version, desk.Answer.SettingsVersion);
        desk.Remote.AnswerConfirmed();
        Assert.AreEqual((int)DownlinkStatus.Replayed, (int)desk.Send(1, CommandKind.Set, 0, "measure.every_s=600", true));
        desk.Wake();
        Assert.IsFalse(desk.Remote.Connected(desk.Answer));
    }

    [TestMethod]
    public void A_network_change_is_pending_until_a_session_succeeds()
    {
        Backend desk = new Backend();
        desk.Send(1, CommandKind.Set, 0, "wifi.ssid=other", true);
        Expect(desk, 1, AnswerResult.Pending);
        desk.Wake();
        Assert.IsFalse(desk.Remote.Failed());
        desk.Wake();
        Assert.AreEqual("other", desk.Settings.Text(Setting.WifiSsid));
        Assert.IsTrue(desk.Remote.Connected(desk.Answer));
        Expect(desk, 1, AnswerResult.Done);
        desk.Remote.AnswerConfirmed();
        desk.Wake();
        Assert.IsFalse(desk.Remote.Connected(desk.Answer));
    }

    [TestMethod]
    public void A_network_change_that_cuts_the_node_off_is_taken_back_and_told()
    {
        Backend desk = new Backend();
        desk.Send(1, CommandKind.Set, 0, "wifi.ssid=other", true);
        for (int i = 1; i <= SettingsStore.TrialSessions; i++)
        {
            desk.Wake();
            Assert.AreEqual(i == SettingsStore.TrialSessions, desk.Remote.Failed());
        }

        for (int lost = 0; lost < 2; lost++)
        {
            desk.Wake();
            Assert.AreEqual("yard", desk.Settings.Text(Setting.WifiSsid));
            Assert.IsTrue(desk.Remote.Connected(desk.Answer));
            Expect(desk, 1, AnswerResult.Refused);
            Assert.StartsWith("No session succeeded", desk.Answer.Text);
        }

        desk.Remote.AnswerConfirmed();
        desk.Wake();
        Assert.IsFalse(desk.Remote.Connected(desk.Answer));
        Assert.AreEqual((int)DownlinkStatus.Replayed, (int)desk.Send(1, CommandKind.Set, 0, "wifi.ssid=other", true));
    }

    [TestMethod]
    public void A_secret_is_rotated_without_being_shown()
    {
        Backend desk = new Backend();
        byte[] secret = { (byte)'n', (byte)'e', (byte)'w', (byte)' ', (byte)'s', (byte)'e', (byte)'c', (byte)'r', (byte)'e', (byte)'t' };
        SecretWrap.Apply(desk.Mac, Hex.Parse(Backend.KeyHex), 5, secret);
        string wrapped = "";
        for (int i = 0; i < secret.Length; i++)
        {
            wrapped = wrapped + Hex.Format(secret[i], 2);
        }

        desk.Send(5, CommandKind.Rotate, 0, "console.password=" + wrapped, true);
        Expect(desk, 5, AnswerResult.Done);
        Assert.AreEqual("new secret", desk.Settings.Text(Setting.ConsolePassword));
        desk.Send(6, CommandKind.Rotate, 0, "console.password=" + wrapped, true);
        Expect(desk, 6, AnswerResult.Refused);
        Assert.AreEqual("new secret", desk.Settings.Text(Setting.ConsolePassword), "wrapped for another number, it is noise");
        desk.Send(7, CommandKind.Rotate, 0, "device.name=" + wrapped, true);
        Expect(desk, 7, AnswerResult.Refused);
    }

    [TestMethod]
    public void A_forged_or_altered_command_is_nothing()
    {
        Backend desk = new Backend();
        DownlinkReader reader = new DownlinkReader(new MessageSeal(desk.Mac, Hex.Parse(Backend.KeyHex)));
        byte[] forged = desk.Make(1, CommandKind.Reboot, 0, "", "ff112233445566778899aabbccddeeff");
        Assert.AreEqual((int)DownlinkStatus.NotAuthentic, (int)reader.Read(forged, 0, forged.Length, 0));
        byte[] altered = desk.Make(1, CommandKind.Set, 0, "measure.every_s=600", Backend.KeyHex);
        for (int bit = 0; bit < altered.Length * 8; bit++)
        {
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.AreEqual((int)DownlinkStatus.NotAuthentic, (int)reader.Read(altered, 0, altered.Length, 0), "bit " + bit);
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [TestMethod]
    public void Orders_are_given_once()
    {
        Backend desk = new Backend();
        desk.Send(1, CommandKind.Report, 0, "", true);
        desk.Send(2, CommandKind.Log, 0, "", true);
        desk.Send(3, CommandKind.Measure, 12, "", true);
        desk.Send(4, CommandKind.Console, 20, "", true);
        desk.Send(5, CommandKind.Reboot, 0, "", true);
        RemoteOrder order = desk.Remote.Order;
        Assert.IsTrue(order.Report && order.Log && order.Reboot);
        Assert.AreEqual(12, order.BurstReadings);
        Assert.AreEqual(20, order.ConsoleMinutes);
        desk.Wake();
        Assert.AreEqual((int)DownlinkStatus.Replayed, (int)desk.Send(5, CommandKind.Reboot, 0, "", true));
        Assert.IsFalse(desk.Remote.Order.Reboot);
    }

    [DataRow(3, 0)]
    [DataRow(3, 33)]
    [DataRow(6, 0)]
    [DataRow(6, 61)]
    [TestMethod]
    public void An_amount_out_of_range_is_refused(int kind, int amount)
    {
        Backend desk = new Backend();
        desk.Send(1, (CommandKind)kind, (uint)amount, "", true);
        Expect(desk, 1, AnswerResult.Refused);
        Assert.StartsWith("Expected 1 to ", desk.Answer.Text);
        Assert.AreEqual(0, desk.Remote.Order.BurstReadings + desk.Remote.Order.ConsoleMinutes);
    }

    [TestMethod]
    public void An_unknown_command_is_answered_so()
    {
        Backend desk = new Backend();
        desk.Send(1, (CommandKind)77, 0, "", true);
        Expect(desk, 1, AnswerResult.Unknown);
        Assert.AreEqual((int)DownlinkStatus.Replayed, (int)desk.Send(1, (CommandKind)77, 0, "", true));
    }

    private static void Expect(Backend desk, uint number, AnswerResult result)
    {
        Assert.AreEqual(number, desk.Answer.CommandNumber);
        Assert.AreEqual((int)result, (int)desk.Answer.Result, desk.Answer.Text);
    }
}
