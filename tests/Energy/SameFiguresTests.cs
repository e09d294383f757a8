using BinNode.Contracts;
using BinNode.Core.Cycle;
using BinNode.Ultrasonic;
using BinNode.VirtualBoard;

namespace BinNode.Energy.Tests;

/// <summary>One set of figures: the model, the virtual board and the node's own ledger.</summary>
[TestClass]
public class SameFiguresTests
{
    [TestMethod]
    public void The_node_s_ledger_uses_the_model_s_currents()
    {
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            Assert.AreEqual(phase.ToString(), ((ChargePhase)(int)phase).ToString());
            Assert.AreEqual(PhaseCurrents.MicroAmps(phase, Figures.Default) * 1000, ChargeRates.NanoAmps((ChargePhase)(int)phase), 0.6, phase.ToString());
        }

        Assert.AreEqual(ChargeRates.BootMs, PhaseCurrents.BootMs(Figures.Default));
        Assert.AreEqual(ChargeRates.CommitMs, Figures.Default["flash.commit"].Value);
        int longestS = SleepPlan.LongestS;
        Assert.AreEqual(Scenario.LongestSleepS, longestS);
        uint askAfterS = BinNode.Core.Journal.ClockEpochs.AskAfterS;
        Assert.AreEqual(Scenario.AskAfterS, askAfterS);
        Assert.HasCount(BinNode.Core.Cycle.ChargeLedger.PhaseCount, Enum.GetValues<Phase>());
    }

    [TestMethod]
    public void The_virtual_board_uses_the_model_s_currents_and_times()
    {
        CurrentModel board = new();
        double[] currents = [board.SleepMa, board.BootMa, board.AwakeMa, board.SensorMa, board.DividerMa, board.WifiJoinMa, board.WifiMa, board.ModemMa];
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            Assert.AreEqual(PhaseCurrents.MicroAmps(phase, Figures.Default) / 1000, currents[(int)phase], 1e-9, phase.ToString());
            Assert.AreEqual(phase.ToString(), ((Load)(int)phase).ToString());
        }

        TimingModel timing = new();
        Assert.AreEqual(PhaseCurrents.BootMs(Figures.Default) * 1000, timing.BootUs);
        Assert.AreEqual(Figures.Default["flash.commit"].Value * 1000, timing.FileCommitUs);
    }

    [TestMethod]
    public void What_the_model_says_of_the_firmware_s_timing_is_what_the_firmware_does()
    {
        RangeSensorTraits jsn = Sensors.JsnSr04t();
        Assert.AreEqual(30000u, jsn.ActiveMicroAmps, "PhaseCurrents.SensorPermille rests on it");
        RangeSensorTraits a02 = Sensors.A02yyuw();
        int settleMs = BinNode.Battery.BatteryGauge.SettleMs;
        Assert.AreEqual(Figures.Default["divider.settle"].Value, settleMs);
        Assert.AreEqual(jsn.WarmUpMs, Figures.Default["sensor.jsn.warmup"].Value);
        Assert.AreEqual(jsn.SpacingMs, Figures.Default["sensor.jsn.spacing"].Value);
        Assert.AreEqual(a02.WarmUpMs, Figures.Default["sensor.a02.warmup"].Value);
        Assert.AreEqual(a02.SpacingMs, Figures.Default["sensor.a02.spacing"].Value);
    }
}
