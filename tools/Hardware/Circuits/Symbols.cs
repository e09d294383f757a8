namespace BinNode.Hardware.Circuits;

/// <summary>The symbols that more than one circuit uses. Pin numbers are those of the packages in hardware/parts.csv.</summary>
public static class Symbols
{
    private const PinRole P = PinRole.Passive;

    /// <summary>Resistor, upright.</summary>
    public static Symbol R { get; } = Upright("R", PartKind.Resistor, 1, Box(-0.4, -1, 0.4, 1));

    /// <summary>Resistor, lying.</summary>
    public static Symbol RLying { get; } = Lying("R_H", PartKind.Resistor, 1, Box(-1, -0.4, 1, 0.4));

    /// <summary>Thermistor, upright.</summary>
    public static Symbol Ntc { get; } = Upright("NTC", PartKind.Thermistor, 1, Box(-0.4, -1, 0.4, 1), Line(-0.9, 1, -0.6, 1, 0.7, -1));

    /// <summary>Capacitor, upright.</summary>
    public static Symbol C { get; } = Upright("C", PartKind.Capacitor, 1.8, Line(-0.7, -0.2, 0.7, -0.2), Line(-0.7, 0.2, 0.7, 0.2));

    /// <summary>Capacitor with polarity, upright; pin 1 is plus.</summary>
    public static Symbol CPolar { get; } = Upright("CP", PartKind.Capacitor, 1.7, Box(-0.7, -0.3, 0.7, -0.1), Line(-0.7, 0.3, 0.7, 0.3), Line(-0.9, -0.8, -0.5, -0.8), Line(-0.7, -1, -0.7, -0.6));

    /// <summary>Inductor, lying.</summary>
    public static Symbol L { get; } = Lying("L", PartKind.Inductor, 1, Line(-1, 0, -1, -0.4, -0.5, -0.4, -0.5, 0, -0.5, -0.4, 0, -0.4, 0, 0, 0, -0.4, 0.5, -0.4, 0.5, 0, 0.5, -0.4, 1, -0.4, 1, 0));

    /// <summary>Inductor, upright.</summary>
    public static Symbol LUpright { get; } = Upright("L_V", PartKind.Inductor, 1, Line(0, -1, 0.4, -1, 0.4, -0.5, 0, -0.5, 0.4, -0.5, 0.4, 0, 0, 0, 0.4, 0, 0.4, 0.5, 0, 0.5, 0.4, 0.5, 0.4, 1, 0, 1));

    /// <summary>Fuse, lying.</summary>
    public static Symbol Fuse { get; } = Lying("Fuse", PartKind.Fuse, 1, Box(-1, -0.4, 1, 0.4), Line(-1, 0, 1, 0));

    /// <summary>Contact, lying.</summary>
    public static Symbol Contact { get; } = Lying("Switch", PartKind.Switch, 1, Line(-1, 0, 0.9, -0.7), Box(-1.1, -0.1, -0.9, 0.1), Box(0.9, -0.1, 1.1, 0.1));

    /// <summary>N-channel transistor in SOT-23: gate left, drain up, source down. Its gate switches a load.</summary>
    public static Symbol NFet { get; } = Fet("NMOS", PartKind.NFet, "1", "3", "2", PinRole.Enable);

    /// <summary>P-channel transistor in SOT-23: gate left, source up, drain down.</summary>
    public static Symbol PFet { get; } = Fet("PMOS", PartKind.PFet, "1", "2", "3", P);

    /// <summary>2N7000 in TO-92.</summary>
    public static Symbol NFetTo92 { get; } = Fet("NMOS_TO92", PartKind.NFet, "2", "3", "1", PinRole.Enable);

    /// <summary>NDP6020P in TO-220.</summary>
    public static Symbol PFetTo220 { get; } = Fet("PMOS_TO220", PartKind.PFet, "1", "3", "2", P);

    /// <summary>P-channel transistor in SOT-23 lying in a supply: drain left, source right, gate down.</summary>
    public static Symbol PFetLying { get; } = FetLying("PMOS_H", "3", "2");

    /// <summary>NDP6020P in TO-220 lying in a supply.</summary>
    public static Symbol PFetTo220Lying { get; } = FetLying("PMOS_TO220_H", "2", "3");

    /// <summary>Two protection diodes with a common foot, in SOT-23.</summary>
    public static Symbol Esd { get; } = Symbol.Box("ESD2", PartKind.Esd, 5, "A1:1 A2:2", ". GND:3_");

    /// <summary>Solder jumper of three pads; 1 and 2 are bridged as delivered.</summary>
    public static Symbol Jumper3 { get; } = Symbol.Box("Jumper3", PartKind.Jumper, 3, ". C:2", "A:1 . B:3");

    /// <summary>Solder jumper of two pads, open as delivered.</summary>
    public static Symbol Jumper2 { get; } = Lying("Jumper2", PartKind.Jumper, 1.2, Box(-0.8, -0.4, -0.1, 0.4), Box(0.1, -0.4, 0.8, 0.4));

    /// <summary>A connector with its pins on one side, numbered from above; marks as in <see cref="Symbol.Box"/>.</summary>
    public static Symbol Connector(bool pinsRight, params string[] pins)
    {
        string specs = string.Join(' ', pins.Select((pin, i) => char.IsLetterOrDigit(pin[^1]) ? $"{pin}:{i + 1}" : $"{pin[..^1]}:{i + 1}{pin[^1]}"));
        string name = "Conn_" + string.Concat(string.Join('_', pins).Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : 'x')) + (pinsRight ? "_R" : "_L");
        return Symbol.Box(name, PartKind.Connector, 5, pinsRight ? "" : specs, pinsRight ? specs : "");
    }

    private static Symbol FetLying(string name, string drain, string source) => new(name, PartKind.PFet,
        [new(drain, "D", P, -2, 0, Side.Left, 1), new(source, "S", P, 2, 0, Side.Right, 1), new("1", "G", P, 0, 2, Side.Bottom, 1)],
        [Line(-1, 0, -0.7, 0, -0.7, 0.6), Line(0.7, 0.6, 0.7, 0, 1, 0), Line(-1, 0.6, 1, 0.6), Line(-0.9, 0.9, 0.9, 0.9), Line(0, 0.9, 0, 1), Line(-0.4, 0.1, 0.1, -0.2, -0.4, -0.5, -0.4, 0.1), Line(0.1, 0.1, 0.1, -0.5), Line(-0.7, 0, -0.7, -0.2, -0.4, -0.2), Line(0.1, -0.2, 0.7, -0.2, 0.7, 0)],
        false, (-1.5, -2));

    private static Symbol Fet(string name, PartKind kind, string gateNumber, string top, string bottom, PinRole gate)
    {
        bool n = kind == PartKind.NFet;
        Shape arrow = n ? Line(0.4, 0, 0.8, -0.25, 0.8, 0.25, 0.4, 0) : Line(0.9, 0, 0.5, -0.25, 0.5, 0.25, 0.9, 0);
        return new Symbol(name, kind,
            [new(gateNumber, "G", gate, -2, 0, Side.Left, 1.8), new(top, n ? "D" : "S", P, 1, -2, Side.Top, 1.4), new(bottom, n ? "S" : "D", P, 1, 2, Side.Bottom, 1.4)],
            [Line(-0.2, -0.7, -0.2, 0.7), Line(0.1, -0.8, 0.1, 0.8), Line(0.1, -0.6, 1, -0.6), Line(0.1, 0.6, 1, 0.6), Line(0.1, 0, 1, 0), n ? Line(1, 0, 1, 0.6) : Line(1, 0, 1, -0.6), arrow],
            false, (1.5, -0.5));
    }

    private static Symbol Upright(string name, PartKind kind, double pinLength, params Shape[] shapes) =>
        new(name, kind, [new("1", "", P, 0, -2, Side.Top, pinLength), new("2", "", P, 0, 2, Side.Bottom, pinLength)], shapes, false, (0.9, -0.6));

    private static Symbol Lying(string name, PartKind kind, double pinLength, params Shape[] shapes) =>
        new(name, kind, [new("1", "", P, -2, 0, Side.Left, pinLength), new("2", "", P, 2, 0, Side.Right, pinLength)], shapes, false, (-1, -1.9));

    private static Shape Line(params double[] at) => new([.. at.Chunk(2).Select(pair => (pair[0], pair[1]))]);

    private static Shape Box(double left, double top, double right, double bottom) => new([(left, top), (right, bottom)], true);
}
