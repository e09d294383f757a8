namespace BinNode.Hardware.Circuits;

/// <summary>A circuit as a list of parts, each with the nets of its pins, and where they are drawn.</summary>
public sealed class Circuit
{
    /// <summary>Ground.</summary>
    public const string Ground = "GND";

    private readonly List<Part> parts = [];
    private readonly List<Block> blocks = [];
    private readonly List<(string From, string To)> wires = [];
    private ILookup<string, Pin>? nets;
    private Block block = new("", 0, 0, 0, 0);

    /// <summary>Makes an empty circuit.</summary>
    /// <param name="name">Name for people.</param>
    /// <param name="board">The pins that the firmware uses; null for a circuit without controller.</param>
    public Circuit(string name, Esp32.Board? board)
    {
        Name = name;
        Board = board;
    }

    /// <summary>Name for people.</summary>
    public string Name { get; }

    /// <summary>The pins that the firmware uses.</summary>
    public Esp32.Board? Board { get; }

    /// <summary>Nets that are drawn with a rail's symbol.</summary>
    public IReadOnlySet<string> Rails { get; init; } = new HashSet<string>();

    /// <summary>True for a wiring picture: each net has its colour.</summary>
    public bool IsWiring { get; init; }

    /// <summary>True when the names of nets are drawn.</summary>
    public bool ShowsNets { get; init; } = true;

    /// <summary>Nets whose voltage can be above 3.6 V.</summary>
    public IReadOnlySet<string> Above3V6 { get; init; } = new HashSet<string>();

    /// <summary>All parts.</summary>
    public IReadOnlyList<Part> Parts => parts;

    /// <summary>The frames of the drawing.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Pairs of pins with a wire drawn between them.</summary>
    public IReadOnlyList<(string From, string To)> Wires => wires;

    /// <summary>All pins.</summary>
    public IEnumerable<Pin> Pins => parts.SelectMany(part => part.Pins);

    /// <summary>Pins by net, without the open ones.</summary>
    public ILookup<string, Pin> Nets => nets ??= Pins.Where(pin => pin.Net is not null and not Part.Open).ToLookup(pin => pin.Net!);

    /// <summary>A part by its reference.</summary>
    public Part this[string reference] => parts.Find(part => part.Reference == reference) ?? throw new ArgumentException($"{Name} has no {reference}.");

    /// <summary>Begins a frame; parts that follow are placed in it.</summary>
    public void Frame(string title, double x, double y, double width, double height, params string[] notes)
    {
        block = new Block(title, x, y, width, height) { Notes = notes };
        blocks.Add(block);
    }

    /// <summary>Adds a part.</summary>
    /// <param name="reference">Reference, such as "R12".</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="value">Value as drawn.</param>
    /// <param name="key">Row of hardware/parts.csv.</param>
    /// <param name="connections">Nets of the pins: "VIN=VBAT GND=GND WAKE=-".</param>
    /// <param name="x">Place in the frame.</param>
    /// <param name="y">Place in the frame.</param>
    public void Add(string reference, Symbol symbol, string value, string key, string connections, double x, double y)
    {
        if (parts.Exists(part => part.Reference == reference))
        {
            throw new ArgumentException($"{Name} has {reference} twice.");
        }

        Part added = new(reference, symbol, value, key, block.X + x, block.Y + y);
        foreach (string pair in connections.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] halves = pair.Split('=');
            added.Connect(halves[0], halves[1]);
        }

        parts.Add(added);
        nets = null;
    }

    /// <summary>Draws wires from pin to pin: "U1.VOUT C5.1 C6.1".</summary>
    public void Wire(string path)
    {
        string[] stops = path.Split(' ');
        wires.AddRange(stops.Zip(stops.Skip(1)));
    }

    /// <summary>A pin as it is written in a wire: "U1.VOUT".</summary>
    public Pin PinAt(string name)
    {
        string[] halves = name.Split('.', 2);
        return this[halves[0]].Pins.FirstOrDefault(pin => pin.Symbol.Number == halves[1] || pin.Symbol.Name == halves[1])
            ?? throw new ArgumentException($"{halves[0]} has no pin '{halves[1]}'.");
    }

    /// <summary>Puts a pin of a part on another net.</summary>
    public void Connect(string reference, string pin, string net)
    {
        nets = null;
        this[reference].Connect(pin, net);
    }

    /// <summary>Takes a part out.</summary>
    public void Remove(string reference)
    {
        nets = null;
        parts.Remove(this[reference]);
        wires.RemoveAll(wire => wire.From.StartsWith(reference + ".", StringComparison.Ordinal) || wire.To.StartsWith(reference + ".", StringComparison.Ordinal));
    }
}
