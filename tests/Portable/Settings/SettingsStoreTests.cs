using BinNode.Core.Settings;
using nanoFramework.TestFramework;

namespace BinNode.Portable.Tests.Settings;

[TestClass]
public class SettingsStoreTests
{
    [TestMethod]
    public void A_node_that_never_stored_anything_has_defaults()
    {
        NodeSettings settings = new NodeSettings();
        Assert.AreEqual((int)SettingsSource.New, (int)new SettingsStore(new FlakyFiles()).Load(settings));
        Assert.AreEqual(900, settings.Number(Setting.MeasureEveryS));
        Assert.AreEqual(0u, settings.Version);
    }

    [TestMethod]
    public void A_wake_reads_one_file()
    {
        FlakyFiles files = Stored("300");
        int before = files.Reads;
        NodeSettings settings = new NodeSettings();
        Assert.AreEqual((int)SettingsSource.Stored, (int)new SettingsStore(files).Load(settings));
        Assert.AreEqual(1, files.Reads - before);
        Assert.AreEqual(300, settings.Number(Setting.MeasureEveryS));
        Assert.AreEqual((int)SettingsSource.Stored, (int)new SettingsStore(files).Verify(settings));
        Assert.AreEqual("bin-7", settings.Text(Setting.DeviceId));
        Assert.AreEqual(1, files.Reads - before);
    }

    [TestMethod]
    public void Every_flipped_bit_of_the_first_copy_is_noticed_and_mended()
    {
        FlakyFiles files = Stored("300");
        int length = files.Content("set.a").Length;
        for (int bit = 0; bit < length * 8; bit++)
        {
            files.Content("set.a")[bit / 8] ^= (byte)(1 << (bit % 8));
            NodeSettings settings = new NodeSettings();
            SettingsStore store = new SettingsStore(files);
            SettingsSource loaded = store.Load(settings);
            SettingsSource verified = loaded == SettingsSource.Stored ? store.Verify(settings) : loaded;
            Assert.AreEqual((int)SettingsSource.SecondCopy, (int)verified, "bit " + bit);
            Assert.AreEqual(300, settings.Number(Setting.MeasureEveryS));
            Assert.AreEqual("bin-7", settings.Text(Setting.DeviceId));
            Assert.AreEqual((int)SettingsSource.Stored, (int)store.Load(settings), "mended, bit " + bit);
        }
    }

    [TestMethod]
    public void With_both_copies_damaged_the_identity_comes_back_with_defaults()
    {
        FlakyFiles files = Stored("300");
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        store.Load(settings);
        Assert.IsTrue(store.SealIdentity(settings));
        files.Content("set.a")[30] ^= 1;
        files.Content("set.b")[30] ^= 1;
        Assert.AreEqual((int)SettingsSource.Sealed, (int)store.Load(settings));
        Assert.AreEqual("bin-7", settings.Text(Setting.DeviceId));
        Assert.AreEqual("a secret", settings.Text(Setting.WifiPassword));
        Assert.AreEqual(900, settings.Number(Setting.MeasureEveryS));
        Assert.AreEqual((int)SettingsSource.Stored, (int)store.Load(settings));
    }

    [TestMethod]
    public void With_everything_damaged_there_are_defaults_and_it_is_told()
    {
        FlakyFiles files = Stored("300");
        files.Content("set.a")[30] ^= 1;
        files.Content("set.b")[30] ^= 1;
        NodeSettings settings = new NodeSettings();
        Assert.AreEqual((int)SettingsSource.Lost, (int)new SettingsStore(files).Load(settings));
        Assert.AreEqual(900, settings.Number(Setting.MeasureEveryS));
    }

    [TestMethod]
    public void A_flash_that_fails_to_read_is_not_written_over()
    {
        FlakyFiles files = Stored("300");
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        int writes = files.Writes;
        files.ReadsFail = true;
        Assert.IsTrue(store.Load(settings) > SettingsSource.New);
        NodeSettingsTests.Set(settings, Setting.MeasureEveryS, "600");
        Assert.IsNotNull(store.Apply(settings));
        Assert.AreEqual(writes, files.Writes);
        files.ReadsFail = false;
        Assert.AreEqual((int)SettingsSource.Stored, (int)store.Load(settings));
        Assert.AreEqual(300, settings.Number(Setting.MeasureEveryS));
    }

    [TestMethod]
    public void A_full_flash_refuses_and_changes_nothing()
    {
        FlakyFiles files = Stored("300");
        files.IsFull = true;
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        store.Load(settings);
        NodeSettingsTests.Set(settings, Setting.MeasureEveryS, "600");
        Assert.IsNotNull(store.Apply(settings));
        store.Load(settings);
        Assert.AreEqual(300, settings.Number(Setting.MeasureEveryS));
    }

    [TestMethod]
    public void A_power_cut_anywhere_leaves_the_old_or_the_new_settings_whole()
    {
        for (int cut = 1; cut <= 5; cut++)
        {
            for (int kind = 0; kind <= 2; kind++)
            {
                FlakyFiles files = Proven();
                NodeSettings settings = new NodeSettings();
                SettingsStore store = new SettingsStore(files);
                store.Load(settings);
                NodeSettingsTests.Set(settings, Setting.MeasureEveryS, "600");
                NodeSettingsTests.Set(settings, Setting.WifiSsid, "other");
                files.CutAt = files.Writes + cut;
                files.CutKind = kind;
                store.Apply(settings);
                files.CutAt = 0;

                NodeSettings after = new NodeSettings();
                SettingsSource source = new SettingsStore(files).Load(after);
                string what = "cut " + cut + " kind " + kind;
                Assert.IsTrue(source == SettingsSource.Stored || source == SettingsSource.SecondCopy, what);
                bool isNew = after.Number(Setting.MeasureEveryS) == 600;
                Assert.AreEqual(isNew ? "other" : "yard", after.Text(Setting.WifiSsid), what);
                Assert.AreEqual(isNew ? 600 : 300, after.Number(Setting.MeasureEveryS), what);
                Assert.AreEqual(isNew ? SettingsStore.TrialSessions : 0, after.TrialLeft, what);
            }
        }
    }

    [TestMethod]
    public void A_second_power_cut_does_not_bring_back_what_was_before_the_last_change()
    {
        for (int first = 1; first <= 2; first++)
        {
            for (int second = 1; second <= 4; second++)
            {
                for (int kind = 0; kind <= 2; kind++)
                {
                    FlakyFiles files = Stored("300");
                    Cut(files, "400", first, 1);
                    Cut(files, "500", second, kind);
                    NodeSettings after = new NodeSettings();
                    new SettingsStore(files).Load(after);
                    int everyS = after.Number(Setting.MeasureEveryS);
                    Assert.IsTrue(everyS == 400 || everyS == 500, "cuts " + first + ", " + second + " kind " + kind + ": " + everyS);
                }
            }
        }
    }

    [TestMethod]
    public void A_network_change_stays_when_a_session_succeeds()
    {
        FlakyFiles files = Proven();
        NodeSettings settings = Changed(files, "other");
        Assert.AreEqual(SettingsStore.TrialSessions, settings.TrialLeft);
        SettingsStore store = new SettingsStore(files);
        Assert.AreEqual((int)TrialResult.Waiting, (int)store.SessionEnded(settings, false));
        Assert.AreEqual((int)TrialResult.Confirmed, (int)store.SessionEnded(settings, true));
        store.Load(settings);
        Assert.AreEqual(0, settings.TrialLeft);
        Assert.IsTrue(settings.IsProven);
        Assert.AreEqual("other", settings.Text(Setting.WifiSsid));
    }

    [TestMethod]
    public void A_network_change_is_taken_back_when_sessions_fail()
    {
        FlakyFiles files = Proven();
        NodeSettings settings = Changed(files, "other");
        uint version = settings.Version;
        for (int i = 1; i < SettingsStore.TrialSessions; i++)
        {
            NodeSettings wake = new NodeSettings();
            SettingsStore store = new SettingsStore(files);
            store.Load(wake);
            Assert.AreEqual((int)TrialResult.Waiting, (int)store.SessionEnded(wake, false));
        }

        SettingsStore last = new SettingsStore(files);
        last.Load(settings);
        Assert.AreEqual((int)TrialResult.RolledBack, (int)last.SessionEnded(settings, false));
        Assert.AreEqual("yard", settings.Text(Setting.WifiSsid));
        last.Load(settings);
        Assert.AreEqual("yard", settings.Text(Setting.WifiSsid));
        Assert.IsTrue(settings.WasRolledBack);
        Assert.IsTrue(settings.IsProven);
        Assert.IsTrue(settings.Version > version);
        Assert.AreEqual((int)TrialResult.None, (int)last.SessionEnded(settings, false));
    }

    [TestMethod]
    public void A_second_change_on_trial_goes_back_to_what_worked()
    {
        FlakyFiles files = Proven();
        Changed(files, "other");
        NodeSettings settings = Changed(files, "third");
        SettingsStore store = new SettingsStore(files);
        for (int i = 0; i < SettingsStore.TrialSessions; i++)
        {
            store.SessionEnded(settings, false);
        }

        Assert.AreEqual("yard", settings.Text(Setting.WifiSsid));
    }

    [TestMethod]
    public void A_first_network_is_not_on_trial_since_there_is_nothing_to_go_back_to()
    {
        Assert.AreEqual(0, Changed(Stored("300"), "other").TrialLeft);
    }

    [TestMethod]
    public void A_change_of_measuring_is_not_on_trial()
    {
        FlakyFiles files = Proven();
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        store.Load(settings);
        NodeSettingsTests.Set(settings, Setting.MeasureEveryS, "600");
        Assert.IsNull(store.Apply(settings));
        Assert.AreEqual(0, settings.TrialLeft);
        Assert.IsTrue(settings.IsProven);
    }

    [TestMethod]
    public void A_session_without_news_writes_nothing()
    {
        FlakyFiles files = Proven();
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        store.Load(settings);
        int writes = files.Writes;
        Assert.AreEqual((int)TrialResult.None, (int)store.SessionEnded(settings, true));
        Assert.AreEqual((int)TrialResult.None, (int)store.SessionEnded(settings, false));
        Assert.AreEqual(writes, files.Writes);
    }

    [TestMethod]
    public void The_digest_follows_values_and_leaves_secrets_out()
    {
        FlakyFiles files = Stored("300");
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        store.Load(settings);
        uint digest = settings.Digest;
        NodeSettingsTests.Set(settings, Setting.WifiPassword, "another secret");
        store.Apply(settings);
        Assert.AreEqual(digest, settings.Digest);
        NodeSettingsTests.Set(settings, Setting.DeviceName, "Gate");
        store.Apply(settings);
        Assert.AreNotEqual(digest, settings.Digest);
    }

    [TestMethod]
    public void Settings_of_an_older_firmware_are_carried_over()
    {
        FlakyFiles files = Stored("300");
        byte[] now = files.Content("set.a");
        byte[] old = Older.Without(now, 2);
        files.Write("set.a", old, 0, old.Length);
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        Assert.AreEqual((int)SettingsSource.Stored, (int)store.Load(settings));
        Assert.AreEqual(300, settings.Number(Setting.MeasureEveryS));
        Assert.AreEqual("bin-7", settings.Text(Setting.DeviceId));
        Assert.AreEqual(240, settings.Number(Setting.DeadlineS), "a row that it did not have");
        Assert.AreEqual(1u, settings.Version);
    }

    private static void Cut(FlakyFiles files, string everyS, int write, int kind)
    {
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        store.Load(settings);
        NodeSettingsTests.Set(settings, Setting.MeasureEveryS, everyS);
        files.CutAt = files.Writes + write;
        files.CutKind = kind;
        store.Apply(settings);
        files.CutAt = 0;
    }

    internal static FlakyFiles Stored(string everyS)
    {
        FlakyFiles files = new FlakyFiles();
        NodeSettings settings = NodeSettingsTests.Fresh();
        NodeSettingsTests.Set(settings, Setting.MeasureEveryS, everyS);
        NodeSettingsTests.Set(settings, Setting.DeviceId, "bin-7");
        NodeSettingsTests.Set(settings, Setting.WifiSsid, "yard");
        NodeSettingsTests.Set(settings, Setting.WifiPassword, "a secret");
        Assert.IsNull(new SettingsStore(files).Apply(settings));
        return files;
    }

    internal static FlakyFiles Proven()
    {
        FlakyFiles files = Stored("300");
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        store.Load(settings);
        store.SessionEnded(settings, true);
        return files;
    }

    private static NodeSettings Changed(FlakyFiles files, string ssid)
    {
        NodeSettings settings = new NodeSettings();
        SettingsStore store = new SettingsStore(files);
        store.Load(settings);
        NodeSettingsTests.Set(settings, Setting.WifiSsid, ssid);
        Assert.IsNull(store.Apply(settings));
        return settings;
    }
}
