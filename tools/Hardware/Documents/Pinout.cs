using System.Text;
using BinNode.Esp32;
using BinNode.Hardware.Circuits;
using BinNode.Hardware.Rules;

namespace BinNode.Hardware.Documents;

/// <summary>The pin-out of every board as Markdown, from the board classes.</summary>
public static class Pinout
{
    private static readonly Board[] Boards = [new Esp32Wroom(), new Esp32S3(), new Esp32C3()];

    /// <summary>Writes the document.</summary>
    /// <param name="circuits">The builds: their controllers' pads and printed names are listed too.</param>
    public static string Write(params Circuit[] circuits)
    {
        StringBuilder text = new("# Pin-out\n\nGenerated from the board classes in `drivers/Esp32/Boards` by `binnode hardware --write`; do not edit.\n");
        foreach (Board board in Boards)
        {
            Section(text, board, circuits.FirstOrDefault(circuit => circuit.Board!.GetType() == board.GetType()));
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, Board board, Circuit? circuit)
    {
        ChipFacts chip = ChipFacts.Of(board.Chip);
        Part? controller = circuit?.Parts.First(part => part.Symbol.Kind == PartKind.Controller);
        string pad = controller == null ? "" : $" | {controller.Symbol.Name} pin";
        text.Append($"\n## {board.Name}\n\nChip {board.Chip}, image {board.NanoffTarget}, application at 0x{board.DeployAddress:X}.{(circuit == null ? "" : $" Built as: {circuit.Name}.")}\n\n");
        text.Append($"| GPIO{pad} | net | direction | remark |\n|---:{(pad.Length > 0 ? "|---" : "")}|---|---|---|\n");
        foreach (BoardPin pin in BoardPins.Of(board).OrderBy(pin => pin.Gpio))
        {
            string number = controller == null ? "" : $" | {controller.Symbol.Pins.First(one => one.Gpio == pin.Gpio).Number}";
            text.Append($"| {pin.Gpio}{number} | {pin.Net} | {Direction(pin)} | {Remark(pin, chip, board)} |\n");
        }

        text.Append($"\nTrigger on RMT channel {board.TriggerRmtChannel}, echo on {board.EchoRmtChannel}. {Serial(board)}\n");
        text.Append($"Not to be used: {string.Join(", ", Enumerable.Range(0, chip.Highest + 1).Where(gpio => chip.WhyTaken(gpio) != null && !chip.Missing.Contains(gpio)))} (flash, boot, UART0, USB).{(chip.InputOnly.Length > 0 ? $" Inputs only: {string.Join(", ", chip.InputOnly)}." : "")}\n");
    }

    private static string Direction(BoardPin pin) => pin.IsDriven ? "out" : pin.Use == PinUse.Analog ? "analog in" : "in";

    private static string Remark(BoardPin pin, ChipFacts chip, Board board) => pin.Use switch
    {
        PinUse.Switch => "high is on; needs a resistor to ground, as the pin floats in deep sleep",
        PinUse.Wake => "high wakes; needs a resistor to ground outside the chip",
        PinUse.Analog => $"ADC1 channel {Array.IndexOf(chip.Adc1, pin.Gpio)}{(pin.Net == "BATTERY_ADC" ? $", divider {board.DividerTopKOhm}k / {board.DividerBottomKOhm}k" : "")}",
        _ when pin.Net == "SENSOR_ECHO" => "a serial sensor's TX as well; 3.6 V at most",
        _ when pin.Net == "SENSOR_TRIGGER" => "a serial sensor's RX, where it is asked",
        _ when pin.Net == "WATCHDOG" => "rising edge: the firmware is alive",
        _ => "",
    };

    private static string Serial(Board board) => board.HasModemUart
        ? "Console on COM2; modem or serial sensor on COM3, so a modem goes with a trigger-and-echo sensor."
        : "One free UART, COM2: console or serial sensor. No modem, no wake pins.";
}
