using BinNode.Contracts;
using BinNode.Core.Console;
using BinNode.Core.Readings;
using BinNode.Core.Settings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Console;

[TestClass]
public class ConsoleTests
{
    [TestMethod]
    public void Ends_by_itself_after_the_time_of_its_setting()
    {
        Desk desk = new Desk().With(Setting.ConsoleMinutes, "3");
        desk.Type("status\r\n");
        Assert.AreEqual((int)ConsoleEnd.Idle, (int)desk.End);
        Assert.IsTrue(desk.Clock.NowMs >= 180000 && desk.Clock.NowMs < 182000);
        Assert.IsTrue(desk.Host.Idles >= 180, "the watchdog was looked after");
    }

    [TestMethod]
    public void Ends_when_the_cable_is_pulled()
    {
        Desk desk = new Desk();
        desk.Run("settings set device.na", 10);
        Assert.AreEqual((int)ConsoleEnd.Idle, (int)desk.End);
        Assert.IsTrue(desk.Clock.NowMs < 1000);
    }

    [TestMethod]
    public void Leaves_sensor_and_network_off()
    {
        Desk desk = new Desk();
        desk.Type("sensor 3\rnetwork join\rexit\r");
        Assert.IsFalse(desk.Host.IsSensing);
        Assert.IsFalse(desk.Host.IsOnline);
        Assert.AreEqual((int)ConsoleEnd.Exit, (int)desk.End);
    }

    [TestMethod]
    public void Without_password_only_the_short_list_works()
    {
        Desk desk = Locked();
        string output = desk.Program("settings list\nstatus\nselftest\nmeasure\nexport\nhelp login\n");
        Assert.StartsWith("error=Log in first", output);
        Assert.Contains("id=bin-7\t", output);
        Assert.Contains("result=pass\tok", output);
        Assert.AreEqual(3, Count(output, "error=Log in first"));
    }

    [TestMethod]
    public void The_password_opens_and_is_not_echoed()
    {
        Desk desk = Locked();
        string output = desk.Type("login\rsesame open\rsettings get measure.every_s\rexit\r");
        Assert.IsFalse(output.IndexOf("sesame") >= 0);
        Assert.Contains("900 s", output);
    }

    [TestMethod]
    public void A_wrong_password_costs_more_each_time_and_the_fifth_ends_the_console()
    {
        Desk desk = Locked();
        desk.Program("login wrong\n");
        Assert.IsTrue(desk.Clock.NowMs >= 1000 && desk.Clock.NowMs < 2000);
        desk = Locked();
        string output = desk.Type("login a\rlogin sesame\rlogin \rlogin sesame openx\rlogin b\rlogin c\rlogin sesame open\rsettings list\r");
        Assert.AreEqual((int)ConsoleEnd.Idle, (int)desk.End);
        Assert.IsTrue(desk.Clock.NowMs >= 31000);
        Assert.IsFalse(output.IndexOf("measure.every_s") >= 0);
    }

    [TestMethod]
    public void A_right_password_works_after_wrong_ones()
    {
        string output = Locked().Program("login a\nlogin b\nlogin sesame open\nsettings get mqtt.port\n");
        Assert.Contains("mqtt.port=1883", output);
    }

    [TestMethod]
    public void Who_sets_the_first_password_stays_in()
    {
        string output = new Desk().Program("password sesame open\nsettings get mqtt.port\n");
        Assert.Contains("mqtt.port=1883", output);
    }

    [TestMethod]
    public void No_secret_is_ever_written()
    {
        Desk desk = new Desk();
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            if (row.IsSecret)
            {
                Assert.IsNull(desk.Settings.TrySet(row, row.Kind == SettingKind.Hex ? "5ec2e75ec2e75ec2e75ec2e75ec2e75ec2e7" : "5ec2e75e"), row.Key);
            }
        }

        desk.Settings.TrySet(SettingsTable.Row(Setting.MqttUser), "user");
        Assert.IsNull(desk.Store.Apply(desk.Settings));
        string open = "status\rsettings list\rsettings get auth.key\rsettings get wifi.password\rexport\rsettings set mqtt.password\r5ec2e75e\r"
            + "settings default wifi.password\rsettings list wifi\rhelp\rselftest\rlog\rnetwork ping\rexit\r";
        string output = desk.Type("login 5ec2e75e\r" + open);
        Assert.AreEqual(1, Count(output, "5ec2e7"), "only what was typed in the line itself");
        Assert.Contains("not set", output);
        desk.Program("login 5ec2e75e\n");
        output = desk.Program("login 5ec2e75e\nsettings list\nsettings get auth.key\nexport\nstatus\ncert\n");
        Assert.IsFalse(output.IndexOf("5ec2e7") >= 0);
        Assert.Contains("auth.key=set\t", output);
    }

    [TestMethod]
    public void Typed_secrets_are_not_in_the_history()
    {
        Desk desk = new Desk();
        string output = desk.Type("settings set wifi.password 12345678\r\u001b[A\rexit\r");
        Assert.AreEqual(1, Count(output, "12345678"));
    }

    [DataRow("stat\u0008tus\r", "id ")]
    [DataRow("staXtus\u001b[D\u001b[D\u001b[D\u007f\r", "id ")]
    [DataRow("tatus\u001b[Hs\r", "id ")]
    [DataRow("statu\u001b[H\u001b[Fs\r", "id ")]
    [DataRow("nonsense\u0015status\r", "id ")]
    [DataRow("nonsense\u0003status\r", "id ")]
    [DataRow("stat\t\r", "id ")]
    [DataRow("settings get mqtt.po\t\r", "1883")]
    [DataRow("time\rstatus\r\u001b[A\u001b[A\r", "time")]
    [DataRow("status\u001b[3~\r", "id ")]
    [DataRow("status\n", "id ")]
    [DataRow("status\r\n", "id ")]
    [DataRow("  status  \r", "id ")]
    [TestMethod]
    public void Lines_are_edited(string typed, string seen)
    {
        string output = new Desk().Type(typed + "exit\r");
        Assert.Contains(seen, output);
        Assert.IsFalse(output.IndexOf("No such command") >= 0, output);
    }

    [TestMethod]
    public void An_overlong_line_is_refused_whole()
    {
        Desk desk = new Desk();
        string output = desk.Program("settings set device.name " + new string('x', 300) + "\nsettings get device.name\n");
        Assert.StartsWith("error=A line has at most 200 characters.", output);
        Assert.Contains("device.name=\t", output);
    }

    [DataRow("bogus", "No such command")]
    [DataRow("settings frob", "Expected settings [get KEY|set")]
    [DataRow("settings get no.such", "No such setting")]
    [DataRow("settings set measure.every_s 5", "measure.every_s takes 60 to 86400 s.")]
    [DataRow("settings set measure.every_s abc", "measure.every_s takes")]
    [DataRow("settings set measure.every_s", "measure.every_s takes")]
    [DataRow("settings set report.every_s 60", "report.every_s must not be below measure.every_s.")]
    [DataRow("calibrate", "Expected calibrate empty|full")]
    [DataRow("calibrate battery", "Expected the voltage")]
    [DataRow("calibrate battery 100", "Expected the voltage")]
    [DataRow("calibrate temperature warm", "Expected the true temperature")]
    [DataRow("calibrate undo", "There is nothing to undo")]
    [DataRow("profile ball", "bin.profile takes one of")]
    [DataRow("log all", "Expected log [faults|wakes")]
    [DataRow("journal eat", "Expected journal [peek")]
    [DataRow("journal peek 9", "There is no such reading")]
    [DataRow("journal clear", "Nothing has changed; add yes")]
    [DataRow("time set 12", "Expected seconds since 1970")]
    [DataRow("time go", "Expected time [set")]
    [DataRow("network dance", "Expected network scan|join")]
    [DataRow("sensor 0", "Expected 1 to 200")]
    [DataRow("measure x", "Expected 1 to 600")]
    [DataRow("sleep 0", "Expected 1 to 604800")]
    [DataRow("sleep 604801", "Expected 1 to 604800")]
    [DataRow("cert x", "Expected cert ca|client")]
    [DataRow("password short", "A password has at least 8")]
    [DataRow("machine maybe", "Expected machine on|off")]
    [DataRow("factory yes", "No identity is sealed")]
    [DataRow("reboot", "Nothing has changed; add yes")]
    [DataRow("help nothing", "No such command")]
    [TestMethod]
    public void Wrong_input_gets_one_sentence(string typed, string sentence)
    {
        Desk desk = new Desk();
        string output = desk.Program(typed + "\n");
        Assert.StartsWith("error=" + sentence, output);
        Assert.EndsWith(".\r\n", output);
        Assert.AreEqual(1, Count(output, "\n"));
        Assert.AreEqual(0, desk.Host.Changes);
        Assert.AreEqual((int)ConsoleEnd.Exit, (int)desk.End);
    }

    [TestMethod]
    public void A_setting_is_changed_stored_and_put_to_use()
    {
        Desk desk = new Desk();
        string output = desk.Program("settings set device.name Gate  of the market\nsettings get device.name\n");
        Assert.Contains("device.name=Gate  of the market\t", output);
        Assert.AreEqual(1, desk.Host.Changes);
        NodeSettings stored = new NodeSettings();
        desk.Store.Load(stored);
        Assert.AreEqual("Gate  of the market", stored.Text(Setting.DeviceName));
    }

    [TestMethod]
    public void Import_changes_all_or_nothing()
    {
        Desk desk = new Desk();
        string bad = "import\nmeasure.every_s=600\nreport.every_s=7\ndevice.name=x\n.\n";
        string output = desk.Program(bad);
        Assert.Contains("error=report.every_s takes", output);
        Assert.EndsWith("error=A line was refused, so nothing has changed.\r\n", output);
        Assert.AreEqual(900, desk.Settings.Number(Setting.MeasureEveryS));

        output = desk.Program("import\nreport.every_s=600\nmeasure.every_s=900\n.\n");
        Assert.EndsWith("error=report.every_s must not be below measure.every_s.\r\n", output);
        Assert.AreEqual(21600, desk.Settings.Number(Setting.ReportEveryS));

        output = desk.Program("import\nmeasure.every_s=600\ndevice.name= two words \n# a remark\n\n.\n");
        Assert.AreEqual("ok\r\nok\r\nok\r\nok\r\nok\r\nok\r\n", output);
        Assert.AreEqual(600, desk.Settings.Number(Setting.MeasureEveryS));
        Assert.AreEqual(" two words ", desk.Settings.Text(Setting.DeviceName));

        output = desk.Program("import\nmeasure.every_s=1200\ncancel\nsettings get measure.every_s\n");
        Assert.Contains("measure.every_s=600\t", output);
    }

    [TestMethod]
    public void What_export_writes_import_takes()
    {
        Desk desk = new Desk().With(Setting.DeviceName, "Gate").With(Setting.MeasureEveryS, "1200");
        string output = desk.Type("export\rexit\r");
        int from = output.IndexOf("import\r\n");
        int to = output.IndexOf(".\r\n", output.IndexOf("bin.points=")) + 3;
        Desk other = new Desk();
        other.Program(output.Substring(from, to - from));
        Assert.AreEqual("Gate", other.Settings.Text(Setting.DeviceName));
        Assert.AreEqual(1200, other.Settings.Number(Setting.MeasureEveryS));
        Assert.AreEqual(desk.Settings.Digest, other.Settings.Digest);
    }

    [TestMethod]
    public void Empty_and_full_are_calibrated_shown_asked_and_undone()
    {
        Desk desk = new Desk();
        desk.Host.DistanceMm = 1450;
        string output = desk.Type("calibrate empty\rno\rexit\r");
        Assert.Contains("1200 -> 1450", output);
        Assert.AreEqual(1200, desk.Settings.Number(Setting.BinEmptyMm));
        desk.Type("calibrate empty\ryes\rexit\r");
        Assert.AreEqual(1450, desk.Settings.Number(Setting.BinEmptyMm));
        Assert.StartsWith("bin.full_mm=300 -> 280\tok", desk.Program("calibrate full 280 yes\n"));
        Assert.AreEqual(280, desk.Settings.Number(Setting.BinFullMm));
        desk.Program("calibrate undo yes\n");
        Assert.AreEqual(300, desk.Settings.Number(Setting.BinFullMm));
        Assert.AreEqual(1450, desk.Settings.Number(Setting.BinEmptyMm));
    }

    [TestMethod]
    public void A_calibration_that_cannot_be_is_refused()
    {
        Desk desk = new Desk();
        desk.Host.DistanceMm = 310;
        Assert.EndsWith("error=bin.empty_mm must be at least 100 mm above bin.full_mm.\r\n", desk.Program("calibrate empty yes\n"));
        desk.Host.StepMm = 15;
        desk.Host.DistanceMm = 1300;
        Assert.Contains("error=The measurements differ by 60 mm", desk.Program("calibrate empty yes\n"));
        desk.Host.State = ReadingState.NoEcho;
        Assert.StartsWith("error=No distance: no_echo", desk.Program("calibrate empty yes\n"));
        Assert.AreEqual(1200, desk.Settings.Number(Setting.BinEmptyMm));
    }

    [TestMethod]
    public void The_battery_is_calibrated_by_one_point_or_two()
    {
        Desk desk = new Desk();
        Assert.StartsWith("raw=2000\tbefore_mv=3600\tafter_mv=3650\t", desk.Program("calibrate battery 3650 yes\n"));
        Assert.AreEqual(0, desk.Settings.Number(Setting.BatteryRaw1));
        Assert.AreEqual(2000, desk.Settings.Number(Setting.BatteryRaw2));
        Assert.AreEqual(3650, desk.Settings.Number(Setting.BatteryMv2));
        desk.Host.Raw = 1600;
        desk.Host.BatteryMv = 2900;
        desk.Program("calibrate battery 2950 low yes\n");
        Assert.AreEqual(1600, desk.Settings.Number(Setting.BatteryRaw1));
        Assert.AreEqual(2950, desk.Settings.Number(Setting.BatteryMv1));
        Assert.AreEqual(2000, desk.Settings.Number(Setting.BatteryRaw2));
        Assert.Contains("error=More than 20 % off", desk.Program("calibrate battery 4700 yes\n"));
        desk.Host.Raw = 4090;
        Assert.Contains("error=The ADC is at its end", desk.Program("calibrate battery 2950 yes\n"));
    }

    [TestMethod]
    public void The_temperature_is_calibrated_by_an_offset()
    {
        Desk desk = new Desk();
        desk.Program("calibrate temperature 23.5 yes\n");
        Assert.AreEqual(-15, desk.Settings.Number(Setting.TempOffsetDeciC));
        Assert.Contains("error=The sensor is more than 10 C off", desk.Program("calibrate temperature 40 yes\n"));
        Assert.AreEqual(-15, desk.Settings.Number(Setting.TempOffsetDeciC));
    }

    [TestMethod]
    public void Measure_shows_the_level_until_a_key_is_pressed()
    {
        Desk desk = new Desk();
        string output = desk.Type("measure\rq");
        Assert.Contains("ok 5/5 pings, 800 mm, spread 3, fill 44.4 %, 106 l, 3600 mV, 25.0 C", output);
        Assert.AreEqual(1, desk.Host.Measurements);
        desk = new Desk();
        output = desk.Program("measure\n");
        Assert.AreEqual("state=ok\tdistance_mm=800\tspread_mm=3\tfill_permille=444\tlitres=106\tvalid=5\tpings=5\tbattery_mv=3600\ttemperature_decic=250\tok\r\n", output);
    }

    [TestMethod]
    public void A_state_without_distance_shows_none()
    {
        Desk desk = new Desk();
        desk.Host.State = ReadingState.Blocked;
        Assert.StartsWith("state=blocked\tvalid=5\tpings=5\t", desk.Program("measure\n"));
    }

    [TestMethod]
    public void The_self_test_says_what_to_do()
    {
        Desk desk = new Desk();
        Assert.EndsWith("result=pass\tok\r\n", desk.Program("selftest\n"));
        desk.Host.State = ReadingState.SensorFault;
        desk.Host.BatteryMv = 3000;
        desk.Host.SettingsSource = SettingsSource.Sealed;
        desk.Host.Joined = LinkStatus.NoSim;
        string output = desk.Program("selftest network\n");
        Assert.Contains("settings=FAIL: They were damaged", output);
        Assert.Contains("sensor=FAIL: It does not answer: check its plug", output);
        Assert.Contains("battery=FAIL: It is low, 3000 mV", output);
        Assert.Contains("network=FAIL: The SIM is missing", output);
        Assert.EndsWith("result=FAIL\tok\r\n", output);
        Assert.IsFalse(output.IndexOf("broker=") >= 0);
        desk.Host.Joined = LinkStatus.Up;
        desk.Host.Broker = MqttStatus.NotAuthorized;
        output = desk.Program("selftest network\n");
        Assert.Contains("broker=FAIL: The broker refused user or password.", output);
        Assert.Contains("clock=FAIL: The network does not tell the time", output);
        desk.Host.UnixSeconds = 1772366400;
        Assert.Contains("clock=pass", desk.Program("selftest network\n"));
        Assert.AreEqual("error=Expected selftest [network].\r\n", desk.Program("selftest everything\n"));
    }

    [TestMethod]
    public void A_word_too_many_is_refused()
    {
        Desk desk = new Desk();
        Assert.AreEqual("error=exit takes nothing more.\r\nerror=power takes nothing more.\r\n", desk.Program("exit now\npower off\n"));
    }

    [TestMethod]
    public void The_journal_is_looked_into_and_cleared_with_care()
    {
        Desk desk = new Desk();
        Assert.AreEqual("depth=2\tok\r\n", desk.Program("journal\n"));
        Assert.AreEqual("101=0:1700000000 ok 812 - - 0\tok\r\n", desk.Program("journal peek 1\n"));
        Assert.Contains("100=", desk.Program("journal dump\n"));
        desk.Type("journal clear\rno\rexit\r");
        Assert.AreEqual(2, desk.Host.Depth);
        desk.Program("journal clear yes\n");
        Assert.AreEqual(0, desk.Host.Depth);
    }

    [TestMethod]
    public void The_clock_is_shown_and_set()
    {
        Desk desk = new Desk();
        Assert.AreEqual("time=unknown\tok\r\n", desk.Program("time\n"));
        Assert.AreEqual("time=2026-03-01T12:00:00Z\tok\r\n", desk.Program("time set 1772366400\n"));
    }

    [TestMethod]
    public void The_network_is_tried_step_by_step()
    {
        Desk desk = new Desk();
        Assert.AreEqual("yard=-60\tok\r\n", desk.Program("network scan\n"));
        Assert.AreEqual("signal_dbm=-71\tjoin_ms=1200\tok\r\n", desk.Program("network join\n"));
        Assert.AreEqual("signal_dbm=-71\tjoin_ms=1200\tbroker_ms=300\tok\r\n", desk.Program("network publish\n"));
        desk.Host.Joined = LinkStatus.Refused;
        Assert.StartsWith("error=The network refused the node", desk.Program("network ping\n"));
        desk.Host.Joined = LinkStatus.RadioSilent;
        Assert.Contains("error=This takes a restart", desk.Program("network scan\n"));
    }

    [TestMethod]
    public void A_certificate_is_pasted_and_only_its_presence_is_told()
    {
        Desk desk = new Desk();
        string pem = "-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n";
        Assert.EndsWith("ca=not set\tclient=not set\tok\r\n", desk.Program("cert\n"));
        Assert.EndsWith("error=Expected PEM: from -----BEGIN to -----END; nothing has changed.\r\n", desk.Program("cert ca\nnothing\n.\n"));
        Assert.EndsWith("ca=set\tclient=not set\tok\r\n", desk.Program("cert ca\n" + pem + ".\ncert\n"));
        Assert.AreEqual(pem.Length, desk.Store.ReadFile(CertificateFile.Authority).Length);
        desk.Program("settings set mqtt.tls on\n");
        Assert.IsTrue(desk.Settings.Flag(Setting.MqttTls));
        Assert.StartsWith("error=mqtt.tls needs the CA", desk.Program("cert ca clear\n"));
        desk.Program("settings set mqtt.tls off\ncert ca clear\n");
        Assert.IsNull(desk.Store.ReadFile(CertificateFile.Authority));
    }

    [TestMethod]
    public void Factory_brings_the_sealed_identity_back()
    {
        Desk desk = new Desk().With(Setting.WifiSsid, "yard").With(Setting.MeasureEveryS, "1200");
        desk.Program("seal yes\n");
        desk.Program("settings set wifi.ssid elsewhere\n");
        desk.Program("factory yes\n");
        Assert.AreEqual((int)ConsoleEnd.Reboot, (int)desk.End);
        NodeSettings stored = new NodeSettings();
        desk.Store.Load(stored);
        Assert.AreEqual("yard", stored.Text(Setting.WifiSsid));
        Assert.AreEqual(900, stored.Number(Setting.MeasureEveryS));
        Assert.AreEqual(0, desk.Host.Depth);
    }

    [TestMethod]
    public void Reboot_and_sleep_end_the_console()
    {
        Desk desk = new Desk();
        desk.Type("reboot yes\r");
        Assert.AreEqual((int)ConsoleEnd.Reboot, (int)desk.End);
        desk.Type("sleep 3600\r");
        Assert.AreEqual((int)ConsoleEnd.Sleep, (int)desk.End);
        Assert.AreEqual(3600, desk.SleepS);
    }

    [TestMethod]
    public void Machine_mode_answers_every_line_with_one_line()
    {
        Desk desk = new Desk();
        string commands = "\nhelp\nhelp status\nstatus\nselftest\nmeasure\nprofile\nsettings\nsettings get uplink\nlog\nlog wakes\njournal\ntime\n"
            + "network scan\nnetwork signal\nsensor 2\npower\nexport\ncert\nlogin x\nbogus\n";
        string output = desk.Program(commands);
        Assert.AreEqual(Count(commands, "\n"), Count(output, "\n"));
        string[] lines = output.Split('\n');
        for (int i = 0; i < lines.Length - 1; i++)
        {
            bool ended = lines[i] == "ok\r" || lines[i].EndsWith("\tok\r") || lines[i].StartsWith("error=");
            Assert.IsTrue(ended, lines[i]);
        }
    }

    private static Desk Locked() => new Desk().With(Setting.ConsolePassword, "sesame open");

    private static int Count(string text, string part)
    {
        int count = 0;
        for (int at = text.IndexOf(part); at >= 0; at = text.IndexOf(part, at + 1))
        {
            count++;
        }

        return count;
    }
}
