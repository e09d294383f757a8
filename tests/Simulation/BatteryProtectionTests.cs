using BinNode.Core.Bin;
using BinNode.Core.Settings;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Simulation.Tests;

/// <summary>A battery that goes down and comes back: less, only alarms, no radio, only sleep, and all of it again without anybody's help.</summary>
[TestClass]
public class BatteryProtectionTests
{
    private const int RecoveryMv = 90;

    [TestMethod]
    [DataRow(BatteryKind.LiSocl2)]
    [DataRow(BatteryKind.LiFePo4)]
    [DataRow(BatteryKind.LiIon)]
    [DataRow(BatteryKind.TwoLiFeS2)]
    public void Every_chemistry_does_less_and_less_and_comes_back_by_itself(BatteryKind kind)
    {
        Chemistry chemistry = Chemistry.Of(kind);
        SimBoard board = Provisioned(kind);
        board.Battery.RestMv = chemistry.AlarmMv + 300;
        Live(board, 24);
        Day full = Live(board, 48);
        Assert.IsTrue(full.Sessions is >= 7 and <= 10, $"{full}");
        Assert.IsTrue(full.Measurements >= 180, $"{full}");

        board.Battery.RestMv = chemistry.AlarmsOnlyMv + 5;
        Live(board, 24);
        Day low = Live(board, 48);
        Assert.IsTrue(low.Sessions >= 1 && low.Sessions * 2 <= full.Sessions, $"reports less: {low}");
        Assert.IsTrue(low.Measurements * 2 <= full.Measurements, $"measures less: {low}");

        board.Battery.RestMv = (chemistry.AlarmsOnlyMv + chemistry.NoRadioMv) / 2;
        Live(board, 24);
        Day alarmsOnly = Live(board, 48);
        Assert.AreEqual(0, alarmsOnly.Sessions, "no routine reports");
        Assert.IsTrue(alarmsOnly.Measurements > 0);
        board.Thermometer.DeciC = 900;
        Assert.IsTrue(Live(board, 8).Sessions > 0, "a fire is told still");
        board.Thermometer.DeciC = 250;
        Live(board, 8);

        board.Battery.RestMv = (chemistry.NoRadioMv + chemistry.SleepOnlyMv) / 2;
        Live(board, 24);
        board.Thermometer.DeciC = 900;
        Day noRadio = Live(board, 24);
        Assert.AreEqual(0, noRadio.Sessions, "not even for a fire: it would reset the chip");
        Assert.IsTrue(noRadio.Measurements > 0);
        board.Thermometer.DeciC = 250;

        board.Battery.RestMv = chemistry.SleepOnlyMv - 50;
        Live(board, 24);
        Day asleep = Live(board, 48);
        Assert.AreEqual(new Day(asleep.Wakes, 0, 0), asleep);
        Assert.IsTrue(asleep.Wakes <= 40, $"a look at the battery now and then: {asleep}");

        board.Battery.RestMv = chemistry.AlarmMv + 300 + RecoveryMv;
        Live(board, 24);
        Day back = Live(board, 48);
        Assert.IsTrue(back.Sessions >= 7 && back.Measurements >= 180, $"{back}");
    }

    private static SimBoard Provisioned(BatteryKind kind)
    {
        SimBoard board = new(1);
        CoreNode.Prepare(board, []);
        SettingsStore store = new(board.Files);
        NodeSettings settings = new();
        board.Steps.Begin();
        store.Load(settings);
        settings.TrySetNumber(SettingsTable.Row(Setting.BatteryChemistry), (int)kind);
        Assert.IsNull(store.Apply(settings));
        board.Battery.NoRadioMv = 0;
        board.Battery.SagMv = 50;
        board.Battery.BrownOutMv = 0;
        return board;
    }

    private static Day Live(SimBoard board, double hours)
    {
        double untilMs = board.Steps.TrueMs + (hours * 3600000);
        int measuredBefore = board.Range.Measurements;
        int wakes = 0;
        int sessions = 0;
        while (board.Steps.TrueMs < untilMs)
        {
            WakeEnd end = board.Wake(CoreNode.Create().Wake, SessionScript.Good);
            Assert.AreEqual(WakeEnd.Slept, end);
            wakes++;
            sessions += board.Uplink.RadioWasOn ? 1 : 0;
            board.Rest(end, 60);
        }

        return new Day(wakes, sessions, board.Range.Measurements - measuredBefore);
    }

    private sealed record Day(int Wakes, int Sessions, int Measurements);
}
