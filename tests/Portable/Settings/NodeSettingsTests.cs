using BinNode.Core.Settings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Settings;

[TestClass]
public class NodeSettingsTests
{
    [TestMethod]
    public void Texts_come_and_go_without_touching_each_other()
    {
        NodeSettings settings = Fresh();
        Set(settings, Setting.MqttHost, "broker.example");
        Set(settings, Setting.WifiSsid, "Kigali yard 3");
        Set(settings, Setting.DeviceName, "Gate");
        Set(settings, Setting.WifiSsid, "Kimironko");
        Assert.AreEqual("broker.example", settings.Text(Setting.MqttHost));
        Assert.AreEqual("Kimironko", settings.Text(Setting.WifiSsid));
        Set(settings, Setting.WifiSsid, "");
        Assert.AreEqual("", settings.Text(Setting.WifiSsid));
        Assert.IsFalse(settings.IsSet(Setting.WifiSsid));
        Assert.AreEqual("broker.example", settings.Text(Setting.MqttHost));
        Assert.AreEqual("Gate", settings.Text(Setting.DeviceName));
        Assert.AreEqual("bn", settings.Text(Setting.MqttRoot));
    }

    [DataRow("measure.every_s", "59")]
    [DataRow("measure.every_s", "86401")]
    [DataRow("measure.every_s", "")]
    [DataRow("measure.every_s", "9 00")]
    [DataRow("measure.every_s", "0x64")]
    [DataRow("measure.every_s", "9999999999")]
    [DataRow("measure.every_s", "-900")]
    [DataRow("mqtt.tls", "yes")]
    [DataRow("mqtt.tls", "2")]
    [DataRow("uplink", "lora")]
    [DataRow("uplink", "1")]
    [DataRow("device.id", "bin/1")]
    [DataRow("device.id", "bin 1")]
    [DataRow("device.id", "abcdefghijklmnopqrstuvwx")]
    [DataRow("mqtt.root", "")]
    [DataRow("mqtt.root", "a+b")]
    [DataRow("auth.key", "abc")]
    [DataRow("auth.key", "zz")]
    [DataRow("wifi.ssid", "tab\there")]
    [TestMethod]
    public void A_wrong_value_is_refused_with_what_was_expected(string key, string value)
    {
        NodeSettings settings = Fresh();
        Setting setting;
        Assert.IsTrue(SettingsTable.TryFind(key, out setting));
        SettingRow row = SettingsTable.Row(setting);
        string reason = settings.TrySet(row, value);
        Assert.IsNotNull(reason, key);
        Assert.StartsWith(key + " takes ", reason);
        Assert.AreEqual(row.Default, settings.FormatOpenly(row));
    }

    [TestMethod]
    public void A_secret_is_told_apart_from_none_and_never_shown()
    {
        NodeSettings settings = Fresh();
        SettingRow row = SettingsTable.Row(Setting.WifiPassword);
        Assert.AreEqual("not set", settings.Format(row));
        Set(settings, Setting.WifiPassword, "open sesame");
        Assert.AreEqual("set", settings.Format(row));
    }

    [TestMethod]
    public void A_key_comes_out_as_bytes()
    {
        NodeSettings settings = Fresh();
        Assert.IsNull(settings.Key(Setting.AuthKey));
        Set(settings, Setting.AuthKey, "00ff10A5");
        CollectionAssert.AreEqual(new byte[] { 0x00, 0xFF, 0x10, 0xA5 }, settings.Key(Setting.AuthKey));
    }

    [DataRow("report.every_s", "60", "report.every_s")]
    [DataRow("bin.empty_mm", "399", "bin.empty_mm")]
    [DataRow("bin.profile", "points", "bin.profile")]
    [DataRow("alarm.full_release", "900", "An alarm")]
    [DataRow("alarm.hot_release", "1000", "An alarm")]
    [DataRow("sensor.pings", "15", "sensor.max_pings")]
    [DataRow("battery.raw1", "100", "battery.raw1")]
    [DataRow("wifi.password", "1234567", "wifi.password")]
    [DataRow("auth.key", "00112233", "auth.key")]
    [DataRow("mqtt.password", "x", "mqtt.password")]
    [DataRow("mqtt.root", "a/", "mqtt.root")]
    [DataRow("mqtt.tls", "on", "mqtt.tls")]
    [TestMethod]
    public void What_does_not_fit_together_is_refused(string key, string value, string start)
    {
        NodeSettings settings = Fresh();
        Setting setting;
        Assert.IsTrue(SettingsTable.TryFind(key, out setting));
        Assert.IsNull(settings.TrySet(SettingsTable.Row(setting), value));
        string reason = SettingsRules.Check(settings, false);
        Assert.IsNotNull(reason, key);
        Assert.StartsWith(start, reason);
    }

    [TestMethod]
    public void Tls_needs_the_authority_and_a_modem_that_can()
    {
        NodeSettings settings = Fresh();
        Set(settings, Setting.MqttTls, "on");
        Assert.IsNull(SettingsRules.Check(settings, true));
        Set(settings, Setting.Uplink, "cellular");
        Assert.IsNull(SettingsRules.Check(settings, true));
        Set(settings, Setting.CellProfile, "sim800");
        Assert.IsNotNull(SettingsRules.Check(settings, true));
    }

    [DataRow("300:1000,900:250,1200:0", true)]
    [DataRow("300:1000", true)]
    [DataRow("300:1000,300:250", false)]
    [DataRow("300:500,900:600", false)]
    [DataRow("300:1001", false)]
    [DataRow("300", false)]
    [DataRow("a:b", false)]
    [DataRow("300:1000,", false)]
    [DataRow("1:9,2:9,3:9,4:9,5:9,6:9,7:9,8:9,9:9,10:9,11:9,12:9,13:9,14:9,15:9,16:9,17:9", false)]
    [TestMethod]
    public void Points_of_a_profile_are_checked(string points, bool good)
    {
        NodeSettings settings = Fresh();
        Set(settings, Setting.BinPoints, points);
        Assert.AreEqual(good, SettingsMap.Points(settings) != null);
    }

    internal static NodeSettings Fresh()
    {
        NodeSettings settings = new NodeSettings();
        settings.SetDefaults();
        return settings;
    }

    internal static void Set(NodeSettings settings, Setting setting, string value)
    {
        Assert.IsNull(settings.TrySet(SettingsTable.Row(setting), value), value);
    }
}
