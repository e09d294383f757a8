namespace BinNode.Hardware.Circuits;

/// <summary>One part of a circuit.</summary>
public sealed class Part
{
    private readonly Dictionary<string, string> nets = [];
    private IReadOnlyList<Pin>? pins;

    /// <summary>Makes a part.</summary>
    public Part(string reference, Symbol symbol, string value, string key, double x, double y)
    {
        Reference = reference;
        Symbol = symbol;
        Value = value;
        Key = key;
        X = x;
        Y = y;
    }

    /// <summary>Net of a pin that stays open on purpose.</summary>
    public const string Open = "-";

    /// <summary>Reference, such as "R12".</summary>
    public string Reference { get; }

    /// <summary>What it is.</summary>
    public Symbol Symbol { get; }

    /// <summary>Value as drawn, such as "470k".</summary>
    public string Value { get; }

    /// <summary>Row of hardware/parts.csv.</summary>
    public string Key { get; }

    /// <summary>Place on the sheet in grid units.</summary>
    public double X { get; }

    /// <summary>Place on the sheet in grid units.</summary>
    public double Y { get; }

    /// <summary>Its pins with their nets.</summary>
    public IReadOnlyList<Pin> Pins => pins ??= [.. Symbol.Pins.Select(pin => new Pin(this, pin, nets.GetValueOrDefault(pin.Number)))];

    /// <summary>Net of a pin by number, or by a name that only one pin has.</summary>
    public string? NetOf(string pin) => Pins.First(candidate => candidate.Symbol.Number == pin || candidate.Symbol.Name == pin).Net;

    /// <summary>Ohms or farads of the value: "470k", "1M", "22n", "4u7" is written "4.7u".</summary>
    public double Amount
    {
        get
        {
            string digits = string.Concat(Value.TakeWhile(c => char.IsDigit(c) || c == '.'));
            double factor = Value.Skip(digits.Length).FirstOrDefault() switch { 'k' => 1e3, 'M' => 1e6, 'p' => 1e-12, 'n' => 1e-9, 'u' => 1e-6, _ => 1 };
            return double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * factor;
        }
    }

    /// <summary>Puts a pin, or all pins of that name, on a net.</summary>
    /// <exception cref="ArgumentException">The part has no such pin.</exception>
    internal void Connect(string pin, string net)
    {
        pins = null;
        SymbolPin[] found = [.. Symbol.Pins.Where(candidate => candidate.Number == pin || candidate.Name == pin)];
        if (found.Length == 0)
        {
            throw new ArgumentException($"{Reference} has no pin '{pin}'; it has {string.Join(", ", Symbol.Pins.Select(candidate => candidate.Name))}.");
        }

        foreach (SymbolPin one in found)
        {
            nets[one.Number] = net;
        }
    }
}
