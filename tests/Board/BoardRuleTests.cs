using BinNode.Esp32;
using BinNode.Hardware;
using BinNode.Hardware.Rules;

namespace BinNode.Board.Tests;

/// <summary>The board classes against their chips, and the drivers against the board classes. That each rule can fail is shown in tests/Hardware.</summary>
[TestClass]
public sealed class BoardRuleTests
{
    public static IEnumerable<object[]> Boards => [[new Esp32Wroom()], [new Esp32S3()], [new Esp32C3()]];

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void TheChipAllowsWhatTheBoardAsks(Esp32.Board board)
    {
        Assert.AreEqual("", string.Join('\n', BoardRules.Check(board)));
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void TheDriversFindEveryPin(Esp32.Board board)
    {
        VirtualBoard.SimulatedBoard simulated = new(new VirtualBoard.BoardOptions { Wiring = board });
        VirtualBoard.WakeResult result = simulated.RunWake(() =>
        {
            Firmware firmware = new(board);
            foreach (BoardPin pin in BoardPins.Of(board).Where(pin => pin.IsDriven && pin.Property != nameof(Esp32.Board.SensorTriggerPin)))
            {
                firmware.Pin(pin.Gpio).Set(true);
            }

            Assert.IsFalse(firmware.Tilt.IsActive || firmware.Heat.IsActive || firmware.Button.IsActive);
            firmware.Power.Sleep(60, Contracts.WakeSources.Console | Contracts.WakeSources.Tilt | Contracts.WakeSources.Heat);
        });

        Assert.AreEqual(VirtualBoard.WakeEnd.DeepSleep, result.End, result.Thrown?.ToString());
    }
}
