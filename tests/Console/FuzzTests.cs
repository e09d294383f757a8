using BinNode.Contracts;
using BinNode.Core.Console;
using BinNode.Core.Settings;
using BinNode.Portable.Tests.Console;
using BinNode.Portable.Tests.Settings;

namespace BinNode.Tests.Bench;

/// <summary>A million lines that nobody would type.</summary>
[TestClass]
public class FuzzTests
{
    private const int LockedLines = 500_000;
    private const int OpenLines = 200_000;
    private const int Values = 300_000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_locked_console_takes_half_a_million_lines_without_change()
    {
        FlakyFiles files = SettingsStoreTests();
        byte[] before = [.. files.Content("set.a")];
        int writes = files.Writes;
        FuzzChannel channel = new(20260301, LockedLines);
        while (channel.LinesLeft > 0)
        {
            Run(files, channel);
        }

        CollectionAssert.AreEqual(before, files.Content("set.a"));
        Assert.AreEqual(writes, files.Writes);
        TestContext.WriteLine($"{LockedLines} lines typed at a locked console, {channel.LinesWritten} answered, {files.Writes - writes} writes");
        Assert.IsTrue(channel.LinesWritten > LockedLines / 4, $"{channel.LinesWritten} answers");
    }

    [TestMethod]
    public void An_open_console_takes_two_hundred_thousand_lines_and_its_settings_stay_whole()
    {
        FlakyFiles files = new();
        FuzzChannel channel = new(20260302, OpenLines);
        int runs = 0;
        while (channel.LinesLeft > 0)
        {
            Run(files, channel);
            NodeSettings settings = new();
            SettingsStore store = new(files);
            SettingsSource source = store.Load(settings);
            Assert.IsTrue(source <= SettingsSource.New, source.ToString());
            store.Verify(settings);
            Assert.IsNull(SettingsRules.Check(settings, store.HasFile(CertificateFile.Authority)));
            if (settings.IsSet(Setting.ConsolePassword))
            {
                files = new();
            }

            runs++;
        }

        TestContext.WriteLine($"{OpenLines} lines typed at an open console in {runs} visits, {channel.LinesWritten} answered");
        Assert.IsTrue(runs > 10, "the console was left and entered again");
    }

    [TestMethod]
    public void The_settings_parser_takes_three_hundred_thousand_values()
    {
        Random random = new(20260303);
        NodeSettings settings = new();
        settings.SetDefaults();
        SettingRow[] rows = [.. Enumerable.Range(0, SettingsTable.Count).Select(i => SettingsTable.Row(SettingsTable.At(i)))];
        int taken = 0;
        for (int i = 0; i < Values; i++)
        {
            SettingRow row = rows[random.Next(rows.Length)];
            string before = settings.FormatOpenly(row);
            string value = FuzzChannel.Value(random, row);
            string? reason = settings.TrySet(row, value);
            string after = settings.FormatOpenly(row);
            if (reason is not null)
            {
                Assert.AreEqual(before, after, row.Key);
                continue;
            }

            taken++;
            Assert.IsNull(settings.TrySet(row, after), row.Key);
            Assert.AreEqual(after, settings.FormatOpenly(row), row.Key);
            if (row.IsText)
            {
                Assert.AreEqual(value, after);
            }
            else
            {
                Assert.IsTrue(settings.Number(row.Setting) >= row.Min && settings.Number(row.Setting) <= row.Max, row.Key);
            }
        }

        TestContext.WriteLine($"{Values} values given to the settings parser, {taken} taken");
        Assert.IsTrue(taken > Values / 20 && taken < Values, $"{taken} taken");
    }

    private static FlakyFiles SettingsStoreTests()
    {
        FlakyFiles files = new();
        NodeSettings settings = new();
        settings.SetDefaults();
        Assert.IsNull(settings.TrySet(SettingsTable.Row(Setting.ConsolePassword), "correct horse battery"));
        Assert.IsNull(new SettingsStore(files).Apply(settings));
        return files;
    }

    private static void Run(IFileStore files, FuzzChannel channel)
    {
        NodeSettings settings = new();
        SettingsStore store = new(files);
        store.Load(settings);
        channel.NextVisit();
        new ConsoleShell(channel, channel.Clock, new FakeHost(), store, settings).Run();
    }
}
