using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Reference;

/// <summary>What is plugged into the reference board: its connectors, taken from its netlist, with the parts outside opposite.</summary>
public static class Harness
{
    private const double BoardX = 62;
    private const double LeftX = 20;
    private const double RightX = 102;

    private static readonly (string Connector, string Part, string Value, string Key, string[] Pins)[] Left =
    [
        ("J1", "BT1", "Battery (ER34615, LiFePO4 or Li-ion)", "ER34615", ["+", "-"]),
        ("J2", "HLC1", "Pulse capacitor HLC-1520A", "-", ["+", "-"]),
        ("J3", "S1", "JSN-SR04T (5 V) or A02YYUW (3.3 V)", "JSN-SR04T", ["VCC", "Trig", "Echo/TX", "GND"]),
        ("J4", "M1", "SIM7080G, SIM800L, A7670 or SIM7600", "SIM7080G", ["VBAT", "VBAT", "GND", "GND", "RXD", "TXD", "VDD_EXT", "PWRKEY"]),
    ];

    private static readonly (string Connector, string Part, string Value, string Key, string[] Pins)[] Right =
    [
        ("J5", "P1", "Programmer, 3.3 V (to flash only)", "-", ["3V3", "RXD", "TXD", "IO0", "EN", "GND"]),
        ("J6", "K1", "Technician's cable, USB to 3.3 V", "-", ["GND", "RXD", "TXD", "bridge", "bridge"]),
        ("J7", "SW2", "Tilt switch SW-520D", "SW520D", ["1", "2"]),
        ("J8", "SW3", "Thermal switch KSD9700, 75 C", "KSD9700", ["1", "2"]),
    ];

    /// <summary>Draws the harness of a board.</summary>
    /// <param name="board">The reference board.</param>
    public static Circuit Create(Circuit board)
    {
        Circuit harness = new("BinNode reference board: what is plugged in", null) { IsWiring = true, Rails = board.Rails, ShowsNets = false };
        harness.Frame("", 2, 4, 120, 38, "Connectors J1 to J4 left, J5 to J8 right; pin 1 is the upper one of each.");
        string left = Side(board, Left);
        string right = Side(board, Right);
        Symbol symbol = Symbol.Box("Board", PartKind.Connector, 22, left, right);
        harness.Add("BinNode", symbol, "reference board", "-", Nets(board), BoardX, 22);
        Place(harness, board, Left, symbol, LeftX, true);
        Place(harness, board, Right, symbol, RightX, false);
        return harness;
    }

    private static string Side(Circuit board, (string Connector, string Part, string Value, string Key, string[] Pins)[] side) => string.Join(" . . . ",
        side.Select(one => string.Join(' ', board[one.Connector].Pins.Select(pin => $"{one.Connector}.{pin.Symbol.Name}:{one.Connector}/{pin.Symbol.Number}"))));

    private static string Nets(Circuit board) => string.Join(' ', Left.Concat(Right)
        .SelectMany(one => board[one.Connector].Pins).Select(pin => $"{pin.Part.Reference}/{pin.Symbol.Number}={pin.Net}"));

    private static void Place(Circuit harness, Circuit board, (string Connector, string Part, string Value, string Key, string[] Pins)[] side, Symbol symbol, double x, bool left)
    {
        foreach ((string connector, string reference, string value, string key, string[] names) in side)
        {
            Pin[] pins = [.. board[connector].Pins];
            string specs = string.Join(' ', names.Select((name, i) => $"{name}:{i + 1}"));
            Symbol outside = Symbol.Box(reference, PartKind.Connector, 14, left ? "" : specs, left ? specs : "");
            double first = symbol.Pins.First(pin => pin.Number == $"{connector}/1").Y;
            double y = 22 + first - outside.Pins[0].Y;
            harness.Add(reference, outside, value, key, string.Join(' ', pins.Select((pin, i) => $"{i + 1}={pin.Net}")), x, y);
            foreach (Pin pin in pins)
            {
                string boardEnd = $"BinNode.{connector}/{pin.Symbol.Number}";
                string partEnd = $"{reference}.{pin.Symbol.Number}";
                harness.Wire(left ? $"{partEnd} {boardEnd}" : $"{boardEnd} {partEnd}");
            }
        }
    }
}
