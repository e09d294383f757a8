namespace BinNode.Hardware.Circuits;

/// <summary>A kind of part as it is drawn and wired.</summary>
/// <param name="Name">Name in the symbol library.</param>
/// <param name="Kind">What the rules take it for.</param>
/// <param name="Pins">Its pins.</param>
/// <param name="Shapes">Its picture.</param>
/// <param name="ShowsPins">True when names and numbers of the pins are drawn.</param>
/// <param name="TextAt">Where reference and value stand.</param>
public sealed record Symbol(string Name, PartKind Kind, IReadOnlyList<SymbolPin> Pins, IReadOnlyList<Shape> Shapes, bool ShowsPins, (double X, double Y) TextAt)
{
    /// <summary>A box with pins on both sides. A pin is written as "name:number" with a mark for its role: * needs power, + gives power, _ ground, &gt; drives, &lt; reads, ! switches a load, o open drain, # controller's pin, ~ stays open; "" leaves a gap.</summary>
    /// <param name="name">Name of the symbol.</param>
    /// <param name="kind">Kind of part.</param>
    /// <param name="width">Width of the box.</param>
    /// <param name="left">Pins of the left side from above, with spaces between.</param>
    /// <param name="right">Pins of the right side.</param>
    public static Symbol Box(string name, PartKind kind, double width, string left, string right)
    {
        string[] leftPins = left.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] rightPins = right.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int rows = Math.Max(leftPins.Length, rightPins.Length);
        double top = -Math.Floor(rows / 2.0);
        double half = width / 2;
        List<SymbolPin> pins = [];
        for (int row = 0; row < rows; row++)
        {
            Add(pins, leftPins, row, -half - 1, top + row, Side.Left);
            Add(pins, rightPins, row, half + 1, top + row, Side.Right);
        }

        Shape box = new([(-half, top - 1), (half, top + rows)], true);
        return new Symbol(name, kind, pins, [box], true, (-half, top - 1.4));
    }

    private static void Add(List<SymbolPin> pins, string[] specs, int row, double x, double y, Side side)
    {
        if (row >= specs.Length || specs[row] == ".")
        {
            return;
        }

        string[] halves = specs[row].Split(':');
        (string number, PinRole role) = Role(halves[1]);
        pins.Add(new SymbolPin(number, halves[0], role, x, y, side, 1));
    }

    private static (string Number, PinRole Role) Role(string text) => text[^1] switch
    {
        '*' => (text[..^1], PinRole.Supply),
        '+' => (text[..^1], PinRole.Source),
        '_' => (text[..^1], PinRole.Ground),
        '>' => (text[..^1], PinRole.Output),
        '<' => (text[..^1], PinRole.Input),
        '!' => (text[..^1], PinRole.Enable),
        'o' => (text[..^1], PinRole.OpenDrain),
        '#' => (text[..^1], PinRole.Gpio),
        '~' => (text[..^1], PinRole.Unused),
        _ => (text, PinRole.Passive),
    };
}
