using BinNode.Esp32;
using BinNode.Hardware.Rules;

namespace BinNode.Hardware.Tests;

/// <summary>Each rule for boards fails on a board that breaks it, with a sentence; that the real boards hold is in tests/Board.</summary>
[TestClass]
public sealed class BoardRuleTests
{
    [TestMethod]
    public void TheUnspoiltBoardHolds()
    {
        Assert.AreEqual("", string.Join('\n', BoardRules.Check(new BrokenBoard())));
    }

    [TestMethod]
    [DataRow(nameof(Board.TiltPin), 4, "GPIO 4 is used twice, as TiltPin and as HeatPin.")]
    [DataRow(nameof(Board.SensorPowerPin), 36, "SensorPowerPin is GPIO 36, an input only, and the firmware drives it.")]
    [DataRow(nameof(Board.BatteryAdcPin), 14, "BatteryAdcPin is GPIO 14, on ADC2, which does not work while Wi-Fi is on.")]
    [DataRow(nameof(Board.BatteryAdcChannel), 7, "BatteryAdcPin is GPIO 34, but the firmware reads channel 7 of ADC1, which is another pin.")]
    [DataRow(nameof(Board.ModemKeyPin), 12, "ModemKeyPin is GPIO 12, a strapping pin, whose level at reset decides the boot.")]
    [DataRow(nameof(Board.SensorTriggerPin), 9, "SensorTriggerPin is GPIO 9, which belongs to the flash.")]
    [DataRow(nameof(Board.SensorTriggerPin), 1, "SensorTriggerPin is GPIO 1, which the runtime's own UART0 holds.")]
    [DataRow(nameof(Board.SensorTriggerPin), 24, "SensorTriggerPin is GPIO 24, which the module does not have.")]
    [DataRow(nameof(Board.HeatPin), 14 + 2, "HeatPin is GPIO 16, which cannot wake the ESP32.")]
    [DataRow(nameof(Board.ConsoleWakePin), Board.NoPin, "it has 2 wake pins; a board that wakes by pins has three, another none.")]
    [DataRow(nameof(Board.EchoRmtChannel), 0, "RMT channel 0 is both trigger and echo.")]
    [DataRow(nameof(Board.EchoRmtChannel), 8, "RMT channel 8 cannot receive the echo.")]
    [DataRow(nameof(Board.TriggerRmtChannel), 8, "RMT channel 8 cannot send the trigger.")]
    [DataRow(nameof(Board.ModemRxPin), Board.NoPin, "a board with the modem's UART has all four of its pins, another none.")]
    public void ABrokenRuleIsASentence(string property, int value, string sentence)
    {
        IReadOnlyList<string> wrong = BoardRules.Check(new BrokenBoard { Spoilt = new() { [property] = value } });
        CollectionAssert.Contains(wrong.ToArray(), "broken: " + sentence, string.Join('\n', wrong));
    }
}
