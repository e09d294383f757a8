using BinNode.Core.Settings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Settings;

[TestClass]
public class SettingsTableTests
{
    [TestMethod]
    public void Every_row_is_found_by_its_key_and_by_nothing_else()
    {
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            Setting found;
            Assert.IsTrue(SettingsTable.TryFind(row.Key, out found), row.Key);
            Assert.AreEqual((int)row.Setting, (int)found, row.Key);
            Assert.IsFalse(SettingsTable.TryFind(row.Key + "x", out found), row.Key);
            Assert.IsFalse(SettingsTable.TryFind(row.Key.Substring(1), out found), row.Key);
        }
    }

    [TestMethod]
    public void Every_default_is_valid()
    {
        NodeSettings settings = new NodeSettings();
        settings.SetDefaults();
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            Assert.AreEqual(row.Default, settings.FormatOpenly(row), row.Key);
        }

        Assert.IsNull(SettingsRules.Check(settings, false));
    }

    [TestMethod]
    public void Every_row_explains_itself()
    {
        for (int i = 0; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            Assert.IsTrue(row.Help.Length >= 5 && row.Help.Length <= 70, row.Key);
            Assert.IsTrue(row.Min < row.Max, row.Key);
            Assert.IsTrue(row.Expected().Length > 0, row.Key);
        }
    }

    [TestMethod]
    public void All_texts_at_their_longest_fit_the_record()
    {
        NodeSettings settings = new NodeSettings();
        settings.SetDefaults();
        for (int i = SettingsTable.NumberCount; i < SettingsTable.Count; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            string longest = new string(row.Kind == SettingKind.Hex ? 'a' : 'x', row.Max);
            Assert.IsNull(settings.TrySet(row, longest), row.Key);
            Assert.AreEqual(longest, settings.FormatOpenly(row), row.Key);
        }

        FlakyFiles files = new FlakyFiles();
        SettingsStore store = new SettingsStore(files);
        settings.TrySet(SettingsTable.Row(Setting.MqttTls), "off");
        Assert.IsNull(store.Apply(settings));
        NodeSettings loaded = new NodeSettings();
        Assert.AreEqual((int)SettingsSource.Stored, (int)store.Load(loaded));
        Assert.AreEqual(new string('x', 63), loaded.Text(Setting.WifiPassword));
    }

    [TestMethod]
    public void Limits_hold_at_both_ends()
    {
        NodeSettings settings = new NodeSettings();
        settings.SetDefaults();
        for (int i = 0; i < SettingsTable.NumberCount; i++)
        {
            SettingRow row = SettingsTable.Row(SettingsTable.At(i));
            Assert.IsNull(settings.TrySetNumber(row, row.Min), row.Key);
            Assert.IsNull(settings.TrySetNumber(row, row.Max), row.Key);
            Assert.IsNotNull(settings.TrySetNumber(row, row.Min - 1), row.Key);
            Assert.IsNotNull(settings.TrySetNumber(row, row.Max + 1), row.Key);
            Assert.AreEqual(row.Max, settings.Number(row.Setting), row.Key);
        }
    }
}
