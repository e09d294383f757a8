using System.Globalization;
using System.Text;
using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Documents;

/// <summary>A symbol as KiCad embeds it. In KiCad's symbols y goes upwards.</summary>
internal static class KiCadSymbol
{
    /// <summary>Name of the mark for a fed rail.</summary>
    public const string Flag = "PWR_FLAG";

    private const double Millimetres = 2.54;
    private const string Font = "(effects (font (size 1.27 1.27))";

    /// <summary>Writes a part's symbol.</summary>
    /// <param name="text">Receives it.</param>
    /// <param name="symbol">The symbol.</param>
    /// <param name="library">"BinNode:" in a schematic, empty in a library.</param>
    public static void Write(StringBuilder text, Symbol symbol, string library)
    {
        string hidden = symbol.ShowsPins ? "" : " (pin_numbers hide)";
        string names = symbol.ShowsPins ? " (pin_names (offset 0.5))" : " (pin_names (offset 0) hide)";
        Begin(text, library, symbol.Name, hidden + names + " (in_bom yes) (on_board yes)", Letter(symbol));
        text.Append(CultureInfo.InvariantCulture, $"      (symbol \"{symbol.Name}_0_1\"\n");
        foreach (Shape shape in symbol.Shapes)
        {
            text.Append(shape.IsBox
                ? $"        (rectangle (start {At(shape.Points[0])}) (end {At(shape.Points[1])}) (stroke (width 0.2) (type default) (color 0 0 0 0)) (fill (type {(symbol.ShowsPins ? "background" : "none")})))\n"
                : $"        (polyline (pts {string.Join(' ', shape.Points.Select(point => $"(xy {At(point)})"))}) (stroke (width 0.2) (type default) (color 0 0 0 0)) (fill (type none)))\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"      )\n      (symbol \"{symbol.Name}_1_1\"\n");
        foreach (SymbolPin pin in symbol.Pins)
        {
            text.Append(CultureInfo.InvariantCulture, $"        (pin {Type(pin.Role)} line (at {At((pin.X, pin.Y))} {Angle(pin.Side)}) (length {pin.Length * Millimetres:0.###}) (name \"{(pin.Name.Length > 0 ? pin.Name : "~")}\" {Font})) (number \"{pin.Number}\" {Font})))\n");
        }

        text.Append("      )\n    )\n");
    }

    /// <summary>Writes the symbol of a rail or of ground.</summary>
    public static void WriteRail(StringBuilder text, string net, string library)
    {
        bool ground = net == Circuit.Ground;
        Begin(text, library, net, " (power) (pin_names (offset 0) hide) (in_bom no) (on_board yes)", "#PWR");
        string picture = ground
            ? "(pts (xy 0 0) (xy 0 -1.27) (xy 1.27 -1.27) (xy 0 -2.54) (xy -1.27 -1.27) (xy 0 -1.27))"
            : "(pts (xy 0 0) (xy 0 1.78) (xy -1.78 1.78) (xy 1.78 1.78))";
        text.Append(CultureInfo.InvariantCulture, $"      (symbol \"{net}_0_1\" (polyline {picture} (stroke (width 0.2) (type default) (color 0 0 0 0)) (fill (type none))))\n");
        text.Append(CultureInfo.InvariantCulture, $"      (symbol \"{net}_1_1\" (pin power_in line (at 0 0 {(ground ? 270 : 90)}) (length 0) hide (name \"{net}\" {Font})) (number \"1\" {Font}))))\n    )\n");
    }

    /// <summary>Writes the mark that tells KiCad that a rail is fed, through parts that it takes for passive.</summary>
    public static void WriteFlag(StringBuilder text, string library)
    {
        Begin(text, library, Flag, " (power) (pin_names (offset 0) hide) (in_bom no) (on_board yes)", "#FLG");
        text.Append(CultureInfo.InvariantCulture, $"      (symbol \"{Flag}_1_1\" (pin power_out line (at 0 0 90) (length 0) hide (name \"pwr\" {Font})) (number \"1\" {Font}))))\n    )\n");
    }

    private static void Begin(StringBuilder text, string library, string name, string attributes, string letter)
    {
        text.Append(CultureInfo.InvariantCulture, $"    (symbol \"{library}{name}\"{attributes}\n");
        text.Append(CultureInfo.InvariantCulture, $"      (property \"Reference\" \"{letter}\" (id 0) (at 0 0 0) {Font}))\n      (property \"Value\" \"{name}\" (id 1) (at 0 0 0) {Font}))\n");
        text.Append(CultureInfo.InvariantCulture, $"      (property \"Footprint\" \"\" (id 2) (at 0 0 0) {Font} hide))\n      (property \"Datasheet\" \"\" (id 3) (at 0 0 0) {Font} hide))\n");
    }

    private static string Letter(Symbol symbol) => symbol.Kind switch
    {
        PartKind.Resistor => "R",
        PartKind.Thermistor => "TH",
        PartKind.Capacitor => "C",
        PartKind.Inductor => "L",
        PartKind.Fuse => "F",
        PartKind.NFet or PartKind.PFet => "Q",
        PartKind.Jumper => "JP",
        PartKind.Esd => "D",
        PartKind.Switch => "SW",
        PartKind.Connector => "J",
        _ => "U",
    };

    private static string Type(PinRole role) => role switch
    {
        PinRole.Input or PinRole.Enable => "input",
        PinRole.Output => "output",
        PinRole.OpenDrain => "open_collector",
        PinRole.Supply or PinRole.Ground => "power_in",
        PinRole.Source => "power_out",
        PinRole.Gpio => "bidirectional",
        PinRole.Unused => "no_connect",
        _ => "passive",
    };

    private static int Angle(Side side) => side switch { Side.Left => 0, Side.Right => 180, Side.Top => 270, _ => 90 };

    private static string At((double X, double Y) point) => string.Create(CultureInfo.InvariantCulture, $"{point.X * Millimetres:0.###} {-point.Y * Millimetres:0.###}");
}
