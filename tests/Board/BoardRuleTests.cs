using System.Reflection;
using BinNode.Esp32;

namespace BinNode.Board.Tests;

/// <summary>
/// What the chips allow, against what the boards ask. Sources: ESP32 datasheet v4.8 section 2 and technical reference 4.11; ESP32-S3 datasheet v2.0 section 2;
/// ESP32-C3 datasheet v2.1 section 2; RMT channels: ESP-IDF v5.5 soc_caps.h.
/// </summary>
[TestClass]
public sealed class BoardRuleTests
{
    private static readonly Dictionary<string, Chip> Chips = new()
    {
        ["ESP32"] = new Chip(
            Taken: [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 24, 28, 29, 30, 31, 37, 38],
            Highest: 39,
            InputOnly: [34, 35, 36, 39],
            Wake: [4, 13, 14, 25, 26, 27, 32, 33, 34, 35, 36, 39],
            Adc1: [36, 37, 38, 39, 32, 33, 34, 35],
            Transmit: [0, 1, 2, 3, 4, 5, 6, 7],
            Receive: [0, 1, 2, 3, 4, 5, 6, 7]),
        ["ESP32-S3"] = new Chip(
            Taken: [0, 3, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 43, 44, 45, 46],
            Highest: 48,
            InputOnly: [],
            Wake: [.. Enumerable.Range(0, 22)],
            Adc1: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
            Transmit: [0, 1, 2, 3],
            Receive: [4, 5, 6, 7]),
        ["ESP32-C3"] = new Chip(
            Taken: [2, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21],
            Highest: 21,
            InputOnly: [],
            Wake: [],
            Adc1: [0, 1, 2, 3, 4],
            Transmit: [0, 1],
            Receive: [2, 3]),
    };

    private static readonly string[] Driven =
    [
        nameof(Esp32.Board.SensorTriggerPin), nameof(Esp32.Board.SensorPowerPin), nameof(Esp32.Board.DividerPowerPin), nameof(Esp32.Board.ConsoleTxPin),
        nameof(Esp32.Board.ModemTxPin), nameof(Esp32.Board.ModemPowerPin), nameof(Esp32.Board.ModemKeyPin), nameof(Esp32.Board.WatchdogPin),
    ];

    public static IEnumerable<object[]> Boards => [[new Esp32Wroom()], [new Esp32S3()], [new Esp32C3()]];

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void NoPinIsUsedTwice(Esp32.Board board)
    {
        string[] twice = [.. Pins(board).GroupBy(pin => pin.Value).Where(group => group.Count() > 1).Select(group => $"GPIO {group.Key}: {string.Join(", ", group.Select(pin => pin.Key))}")];
        Assert.AreEqual(0, twice.Length, string.Join('\n', twice));
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void NoPinBelongsToFlashBootUsbOrTheRuntime(Esp32.Board board)
    {
        foreach ((string name, int pin) in Pins(board))
        {
            Assert.IsTrue(pin <= Chips[board.Chip].Highest && !Chips[board.Chip].Taken.Contains(pin), $"{board.Name}: {name} is GPIO {pin}, which is not free on the {board.Chip}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void NoInputOnlyPinIsDriven(Esp32.Board board)
    {
        foreach ((string name, int pin) in Pins(board).Where(pin => Driven.Contains(pin.Key)))
        {
            Assert.IsFalse(Chips[board.Chip].InputOnly.Contains(pin), $"{board.Name}: {name} is GPIO {pin}, an input only");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void TheAnalogInputsAreOnAdc1AndOnTheirChannelsPins(Esp32.Board board)
    {
        int[] adc1 = Chips[board.Chip].Adc1;
        Assert.AreEqual(adc1[board.BatteryAdcChannel], board.BatteryAdcPin);
        Assert.AreEqual(adc1[board.ThermistorAdcChannel], board.ThermistorAdcPin);
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void WakeSwitchesAreOnPinsThatWake(Esp32.Board board)
    {
        foreach (int pin in new[] { board.ConsoleWakePin, board.TiltPin, board.HeatPin })
        {
            Assert.AreEqual(board.WakesByPin, pin != Esp32.Board.NoPin, "a board that wakes by pins has all three, another none");
            Assert.IsTrue(pin == Esp32.Board.NoPin || Chips[board.Chip].Wake.Contains(pin), $"GPIO {pin} cannot wake the {board.Chip}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void TheRmtChannelsCanDoTheirPart(Esp32.Board board)
    {
        CollectionAssert.Contains(Chips[board.Chip].Transmit, board.TriggerRmtChannel);
        CollectionAssert.Contains(Chips[board.Chip].Receive, board.EchoRmtChannel);
        Assert.AreNotEqual(board.TriggerRmtChannel, board.EchoRmtChannel);
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void ABoardWithTheModemsPortHasAllOfTheModemsPins(Esp32.Board board)
    {
        foreach (int pin in new[] { board.ModemTxPin, board.ModemRxPin, board.ModemPowerPin, board.ModemKeyPin })
        {
            Assert.AreEqual(board.HasModemUart, pin != Esp32.Board.NoPin);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void TheDriversFindEveryPin(Esp32.Board board)
    {
        VirtualBoard.SimulatedBoard simulated = new(new VirtualBoard.BoardOptions { Wiring = board });
        VirtualBoard.WakeResult result = simulated.RunWake(() =>
        {
            Firmware firmware = new(board);
            foreach ((string name, int pin) in Pins(board).Where(pin => Driven.Contains(pin.Key) && pin.Key != nameof(Esp32.Board.SensorTriggerPin)))
            {
                firmware.Pin(pin).Set(true);
            }

            Assert.IsFalse(firmware.Tilt.IsActive || firmware.Heat.IsActive || firmware.Button.IsActive);
            firmware.Power.Sleep(60, Contracts.WakeSources.Console | Contracts.WakeSources.Tilt | Contracts.WakeSources.Heat);
        });

        Assert.AreEqual(VirtualBoard.WakeEnd.DeepSleep, result.End, result.Thrown?.ToString());
    }

    private static IEnumerable<KeyValuePair<string, int>> Pins(Esp32.Board board) => typeof(Esp32.Board)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name.EndsWith("Pin", StringComparison.Ordinal) && property.PropertyType == typeof(int))
        .Select(property => KeyValuePair.Create(property.Name, (int)property.GetValue(board)!))
        .Where(pin => pin.Value != Esp32.Board.NoPin);

    private sealed record Chip(int[] Taken, int Highest, int[] InputOnly, int[] Wake, int[] Adc1, int[] Transmit, int[] Receive);
}
