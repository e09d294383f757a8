using System.Reflection;
using System.Text;
using BinNode.Esp32;
using BinNode.Hardware.Circuits;

namespace BinNode.Hardware;

/// <summary>The pins of a board class as a list: what each is called in a netlist, and what the firmware does with it.</summary>
public static class BoardPins
{
    private static readonly Dictionary<string, PinUse> Uses = new()
    {
        [nameof(Board.SensorTriggerPin)] = PinUse.Driven,
        [nameof(Board.SensorEchoPin)] = PinUse.Read,
        [nameof(Board.SensorPowerPin)] = PinUse.Switch,
        [nameof(Board.DividerPowerPin)] = PinUse.Switch,
        [nameof(Board.BatteryAdcPin)] = PinUse.Analog,
        [nameof(Board.ThermistorAdcPin)] = PinUse.Analog,
        [nameof(Board.ConsoleTxPin)] = PinUse.Driven,
        [nameof(Board.ConsoleRxPin)] = PinUse.Read,
        [nameof(Board.ModemTxPin)] = PinUse.Driven,
        [nameof(Board.ModemRxPin)] = PinUse.Read,
        [nameof(Board.ModemPowerPin)] = PinUse.Switch,
        [nameof(Board.ModemKeyPin)] = PinUse.Switch,
        [nameof(Board.ConsoleWakePin)] = PinUse.Wake,
        [nameof(Board.TiltPin)] = PinUse.Wake,
        [nameof(Board.HeatPin)] = PinUse.Wake,
        [nameof(Board.WatchdogPin)] = PinUse.Driven,
    };

    /// <summary>The pins that a board has.</summary>
    /// <exception cref="InvalidOperationException">The board class has a pin that this list does not know.</exception>
    public static IReadOnlyList<BoardPin> Of(Board board) =>
    [
        .. typeof(Board).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name.EndsWith("Pin", StringComparison.Ordinal) && property.PropertyType == typeof(int))
            .Select(property => new BoardPin(property.Name, NetName(property.Name), (int)property.GetValue(board)!, Use(property.Name)))
            .Where(pin => pin.Gpio != Board.NoPin),
    ];

    /// <summary>The nets of a controller's pins as <see cref="Circuit.Add"/> takes them: the board's pins by their names, the free ones open.</summary>
    /// <param name="board">The board.</param>
    /// <param name="controller">The module or development board with the chip on it.</param>
    /// <param name="elsewhere">Pins that the circuit connects itself.</param>
    public static string Nets(Board board, Symbol controller, params int[] elsewhere)
    {
        StringBuilder nets = new();
        Dictionary<int, string> byGpio = Of(board).ToDictionary(pin => pin.Gpio, pin => pin.Net);
        foreach (SymbolPin pin in controller.Pins.Where(pin => pin.Gpio is int gpio && !elsewhere.Contains(gpio)))
        {
            nets.Append(pin.Name).Append('=').Append(byGpio.GetValueOrDefault(pin.Gpio!.Value, Part.Open)).Append(' ');
        }

        return nets.ToString();
    }

    private static PinUse Use(string property) => Uses.TryGetValue(property, out PinUse use)
        ? use : throw new InvalidOperationException($"BoardPins does not know what the firmware does with {property}; add it to its list.");

    private static string NetName(string property)
    {
        StringBuilder name = new();
        foreach (char c in property[..^3])
        {
            name.Append(char.IsUpper(c) && name.Length > 0 ? "_" : "").Append(char.ToUpperInvariant(c));
        }

        return name.ToString();
    }
}
