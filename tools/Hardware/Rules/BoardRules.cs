using BinNode.Esp32;

namespace BinNode.Hardware.Rules;

/// <summary>What the chips allow, against what a board class asks. Each broken rule is a sentence.</summary>
public static class BoardRules
{
    /// <summary>Everything that is wrong with a board.</summary>
    public static IReadOnlyList<string> Check(Board board)
    {
        ChipFacts chip = ChipFacts.Of(board.Chip);
        IReadOnlyList<BoardPin> pins = BoardPins.Of(board);
        return [.. Twice(pins).Concat(Taken(chip, pins)).Concat(Driven(chip, pins)).Concat(Analog(chip, board, pins)).Concat(Wakes(chip, board, pins)).Concat(Rmt(chip, board)).Concat(Modem(board)).Select(wrong => $"{board.Name}: {wrong}")];
    }

    private static IEnumerable<string> Twice(IReadOnlyList<BoardPin> pins) => pins
        .GroupBy(pin => pin.Gpio)
        .Where(group => group.Count() > 1)
        .Select(group => $"GPIO {group.Key} is used twice, as {string.Join(" and as ", group.Select(pin => pin.Property))}.");

    private static IEnumerable<string> Taken(ChipFacts chip, IReadOnlyList<BoardPin> pins) => pins
        .Where(pin => chip.WhyTaken(pin.Gpio) != null)
        .Select(pin => $"{pin.Property} is GPIO {pin.Gpio}, {chip.WhyTaken(pin.Gpio)}.");

    private static IEnumerable<string> Driven(ChipFacts chip, IReadOnlyList<BoardPin> pins) => pins
        .Where(pin => pin.IsDriven && chip.InputOnly.Contains(pin.Gpio))
        .Select(pin => $"{pin.Property} is GPIO {pin.Gpio}, an input only, and the firmware drives it.");

    private static IEnumerable<string> Analog(ChipFacts chip, Board board, IReadOnlyList<BoardPin> pins)
    {
        foreach (BoardPin pin in pins.Where(pin => pin.Use == PinUse.Analog))
        {
            int channel = pin.Property == nameof(Board.BatteryAdcPin) ? board.BatteryAdcChannel : board.ThermistorAdcChannel;
            if (chip.Adc2.Contains(pin.Gpio))
            {
                yield return $"{pin.Property} is GPIO {pin.Gpio}, on ADC2, which does not work while Wi-Fi is on.";
            }
            else if (channel < 0 || channel >= chip.Adc1.Length || chip.Adc1[channel] != pin.Gpio)
            {
                yield return $"{pin.Property} is GPIO {pin.Gpio}, but the firmware reads channel {channel} of ADC1, which is another pin.";
            }
        }
    }

    private static IEnumerable<string> Wakes(ChipFacts chip, Board board, IReadOnlyList<BoardPin> pins)
    {
        BoardPin[] wakes = [.. pins.Where(pin => pin.Use == PinUse.Wake)];
        if (wakes.Length != (board.WakesByPin ? 3 : 0))
        {
            yield return $"it has {wakes.Length} wake pins; a board that wakes by pins has three, another none.";
        }

        foreach (BoardPin pin in wakes.Where(pin => !chip.Wake.Contains(pin.Gpio)))
        {
            yield return $"{pin.Property} is GPIO {pin.Gpio}, which cannot wake the {board.Chip}.";
        }
    }

    private static IEnumerable<string> Rmt(ChipFacts chip, Board board)
    {
        if (!board.HasEchoRmt)
        {
            yield break;
        }

        if (!chip.Transmit.Contains(board.TriggerRmtChannel))
        {
            yield return $"RMT channel {board.TriggerRmtChannel} cannot send the trigger.";
        }

        if (!chip.Receive.Contains(board.EchoRmtChannel))
        {
            yield return $"RMT channel {board.EchoRmtChannel} cannot receive the echo.";
        }

        if (board.TriggerRmtChannel == board.EchoRmtChannel)
        {
            yield return $"RMT channel {board.EchoRmtChannel} is both trigger and echo.";
        }
    }

    private static IEnumerable<string> Modem(Board board)
    {
        int[] pins = [board.ModemTxPin, board.ModemRxPin, board.ModemPowerPin, board.ModemKeyPin];
        if (pins.Any(pin => pin != Board.NoPin != board.HasModemUart))
        {
            yield return "a board with the modem's UART has all four of its pins, another none.";
        }
    }
}
