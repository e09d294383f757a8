using BinNode.Esp32;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Board.Tests;

/// <summary>The table of pins in drivers/Esp32/README.md is what the boards say.</summary>
[TestClass]
public sealed class PinTableTests
{
    private static readonly (string Name, Func<Esp32.Board, int[]> Pins)[] Rows =
    [
        ("sensor: trigger, echo, power", static board => [board.SensorTriggerPin, board.SensorEchoPin, board.SensorPowerPin]),
        ("RMT channels: trigger, echo", static board => [board.TriggerRmtChannel, board.EchoRmtChannel]),
        ("divider: switch, battery, thermistor", static board => [board.DividerPowerPin, board.BatteryAdcPin, board.ThermistorAdcPin]),
        ("console (COM2): TX, RX, wake", static board => [board.ConsoleTxPin, board.ConsoleRxPin, board.ConsoleWakePin]),
        ("modem (COM3): TX, RX, power, key", static board => [board.ModemTxPin, board.ModemRxPin, board.ModemPowerPin, board.ModemKeyPin]),
        ("tilt, heat, watchdog", static board => [board.TiltPin, board.HeatPin, board.WatchdogPin]),
    ];

    [TestMethod]
    public void The_readme_has_the_pins_of_the_boards()
    {
        string readme = File.ReadAllText(Path.Combine(Root(), "drivers", "Esp32", "README.md"));
        Esp32.Board[] boards = [new Esp32Wroom(), new Esp32S3(), new Esp32C3()];
        foreach ((string name, Func<Esp32.Board, int[]> pins) in Rows)
        {
            string row = $"| {name} | {string.Join(" | ", boards.Select(board => string.Join(", ", pins(board).Select(static pin => pin == Esp32.Board.NoPin ? "-" : $"{pin}"))))} |";
            Assert.Contains(row, readme);
        }
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BinNodeFirmware.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
