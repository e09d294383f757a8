using BinNode.Energy;
using BinNode.Esp32;
using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Rules;

/// <summary>The controller's pins in the netlist against the board class and the chip.</summary>
internal static class ControllerRules
{
    private const double SettledTimeConstants = 7;

    public static IEnumerable<string> Check(Circuit circuit, Board board)
    {
        Part? controller = circuit.Parts.FirstOrDefault(part => part.Symbol.Kind == PartKind.Controller);
        if (controller == null)
        {
            yield return "there is no controller.";
            yield break;
        }

        foreach (string wrong in Pins(controller, board).Concat(Straps(circuit, controller, board)).Concat(Analog(circuit)))
        {
            yield return wrong;
        }
    }

    private static IEnumerable<string> Pins(Part controller, Board board)
    {
        Dictionary<int, string?> nets = controller.Pins.Where(pin => pin.Symbol.Gpio != null).ToDictionary(pin => pin.Symbol.Gpio!.Value, pin => pin.Net);
        foreach (BoardPin pin in BoardPins.Of(board))
        {
            if (!nets.TryGetValue(pin.Gpio, out string? net))
            {
                yield return $"{controller.Reference} does not lead GPIO {pin.Gpio} out, which the board class {board.GetType().Name} uses as {pin.Property}.";
            }
            else if (net != pin.Net && net != Part.Open)
            {
                yield return $"{controller.Reference}.IO{pin.Gpio} is on {net}, but it is {pin.Property} by the board class {board.GetType().Name}.";
            }
        }
    }

    private static IEnumerable<string> Straps(Circuit circuit, Part controller, Board board)
    {
        ChipFacts chip = ChipFacts.Of(board.Chip);
        foreach (Pin pin in controller.Pins.Where(pin => pin.Symbol.Gpio is int gpio && chip.Strapping.Contains(gpio) && pin.Net is not null and not Part.Open))
        {
            Pin? driver = circuit.Nets[pin.Net!].FirstOrDefault(other => other.Symbol.Role == PinRole.Output);
            bool low = circuit.Parts.Any(part => part.Symbol.Kind == PartKind.Resistor && part.Pins.Any(end => end.Net == pin.Net) && part.Pins.Any(end => end.Net == Circuit.Ground));
            if (driver != null || low || pin.Symbol.Gpio != 0)
            {
                yield return $"{pin} is a strapping pin and is on {pin.Net}{(driver != null ? $", which {driver} drives" : low ? ", which a resistor pulls down" : "")}: its level at reset decides the boot; only GPIO 0 may be used, by a programmer.";
            }
        }
    }

    private static IEnumerable<string> Analog(Circuit circuit)
    {
        foreach ((string net, double waitMs) in new[] { ("BATTERY_ADC", Figures.Default["divider.settle"].Value), ("THERMISTOR_ADC", Figures.Default["divider.thermistor"].Value) })
        {
            double farads = circuit.Nets[net].Where(pin => pin.Part.Symbol.Kind == PartKind.Capacitor).Sum(pin => pin.Part.Amount);
            Part[] resistors = [.. circuit.Nets[net].Select(pin => pin.Part).Where(part => part.Symbol.Kind is PartKind.Resistor or PartKind.Thermistor)];
            if (resistors.Length != 2)
            {
                yield return $"{net} needs a divider of two resistors and has {resistors.Length}.";
                continue;
            }

            double ohms = 1 / resistors.Sum(part => 1 / part.Amount);
            double neededMs = SettledTimeConstants * ohms * farads * 1000;
            if (neededMs > waitMs)
            {
                yield return $"{net} needs {neededMs:0} ms to settle, and the firmware waits {waitMs:0} ms.";
            }
        }
    }
}
