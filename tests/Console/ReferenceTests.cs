using BinNode.Core.Bin;
using BinNode.Core.Settings;
using BinNode.Esp32;
using BinNode.Provisioning.Flash;
using BinNode.Provisioning.Reference;

namespace BinNode.Tests.Bench;

/// <summary>What is said twice is held to be the same.</summary>
[TestClass]
public class ReferenceTests
{
    [TestMethod]
    public void The_settings_reference_is_that_of_the_table()
    {
        string file = Path.Combine(Repository.Root, "firmware", "SETTINGS.md");
        Assert.AreEqual(SettingsReference.Markdown(), File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal), "run: binnode settings --write firmware/SETTINGS.md");
    }

    [TestMethod]
    public void Choices_are_in_the_order_of_the_enums_that_they_become()
    {
        AssertOrder<ContainerKind>(Setting.BinProfile, "straight", "w120", "w240", "w360", "w660", "w1100", "cylinder", "drum", "igloo", "points", "tapered");
        AssertOrder<BatteryKind>(Setting.BatteryChemistry, "li-socl2", "lifepo4", "li-ion", "li-fes2");
        AssertOrder<Cellular.ModemKind>(Setting.CellProfile, "sim7080", "a7670", "sim7600", "sim800");
        CollectionAssert.AreEqual(new[] { "Straight", "Wheelie120", "Wheelie240", "Wheelie360", "Wheelie660", "Wheelie1100", "Cylinder", "Drum", "Igloo", "Points", "Tapered" }, Enum.GetNames<ContainerKind>());
        CollectionAssert.AreEqual(new[] { "LiSocl2", "LiFePo4", "LiIon", "TwoLiFeS2" }, Enum.GetNames<BatteryKind>());
        CollectionAssert.AreEqual(new[] { "Sim7080G", "A7670", "Sim7600", "Sim800L" }, Enum.GetNames<Cellular.ModemKind>());
    }

    [TestMethod]
    public void Defaults_are_those_of_the_configurations()
    {
        NodeSettings settings = new();
        settings.SetDefaults();
        BinConfig bin = new() { Kind = ContainerKind.Drum, EmptyMm = 1, FullMm = 1, AngleDeg = 1, TaperPermille = 1, EmptyingPermille = 1 };
        SettingsMap.Fill(bin, settings);
        AssertSame(new BinConfig(), bin);
        AlarmConfig alarm = new() { FullPermille = 1, FireDeciC = 1, QuietS = 1 };
        SettingsMap.Fill(alarm, settings);
        AssertSame(new AlarmConfig(), alarm);
        RangeConfig range = new() { MinPings = 1, MaxPings = 1 };
        SettingsMap.Fill(range, settings);
        AssertSame(new RangeConfig(), range);
        SwitchConfig tilt = new() { TippedAfterS = 1 };
        SettingsMap.Fill(tilt, settings);
        AssertSame(new SwitchConfig(), tilt);
        IntervalConfig interval = new() { FloorS = 1, CeilingS = 1, StepPermille = 1 };
        SettingsMap.Fill(interval, settings);
        Assert.IsFalse(interval.Adaptive, "a node measures at fixed times until it is told otherwise");
        AssertSame(new IntervalConfig { Adaptive = false }, interval);
    }

    [TestMethod]
    public void Boards_and_flasher_agree_on_target_and_address()
    {
        Board[] boards = [new Esp32Wroom(), new Esp32S3(), new Esp32C3()];
        foreach (Board board in boards)
        {
            ChipTarget target = ChipTarget.All.Single(t => t.Board == board.Name);
            Assert.AreEqual(board.Chip, target.Chip);
            Assert.AreEqual(board.NanoffTarget, target.Target);
            Assert.AreEqual(board.DeployAddress, target.DeployAddress);
        }

        Assert.HasCount(boards.Length, ChipTarget.All.Where(t => t.Board is not null));
    }

    private static void AssertOrder<T>(Setting setting, params string[] words)
        where T : struct, Enum
    {
        CollectionAssert.AreEqual(words, SettingsTable.Row(setting).Choices);
        Assert.HasCount(Enum.GetValues<T>().Length, words);
    }

    private static void AssertSame(object expected, object actual)
    {
        foreach (System.Reflection.FieldInfo field in expected.GetType().GetFields())
        {
            Assert.AreEqual(field.GetValue(expected), field.GetValue(actual), $"{expected.GetType().Name}.{field.Name}");
        }
    }
}
