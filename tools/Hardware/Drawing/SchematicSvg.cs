using System.Globalization;
using System.Security;
using System.Text;
using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Drawing;

/// <summary>A circuit as a picture.</summary>
public sealed class SchematicSvg
{
    private const double Pixels = 10;
    private const string Ink = "#1d3557";
    private const string WireInk = "#2a7f3f";
    private const string NetInk = "#8a1c1c";

    private static readonly string[] WireColors = ["#1f77b4", "#e07b00", "#2a7f3f", "#8e44ad", "#8c564b", "#d6278f", "#4d6b2f", "#008b8b"];

    private readonly StringBuilder svg = new();
    private readonly Circuit circuit;

    private SchematicSvg(Circuit circuit)
    {
        this.circuit = circuit;
    }

    /// <summary>Draws a circuit.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="width">Width of the sheet in grid units.</param>
    /// <param name="height">Height of the sheet in grid units.</param>
    public static string Draw(Circuit circuit, double width, double height)
    {
        SchematicSvg drawing = new(circuit);
        drawing.Begin(width, height);
        Layout layout = Layout.Of(circuit);
        foreach (Block block in circuit.Blocks)
        {
            drawing.Frame(block);
        }

        foreach (Wire wire in layout.Wires)
        {
            drawing.Line(wire.Points, drawing.ColorOf(wire.Net, WireInk), circuit.IsWiring ? 2.2 : 1.4);
        }

        foreach (Part part in circuit.Parts)
        {
            drawing.DrawPart(part);
        }

        foreach (Point point in layout.Junctions)
        {
            drawing.svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{point.X * Pixels:0.#}\" cy=\"{point.Y * Pixels:0.#}\" r=\"3\" fill=\"{WireInk}\"/>\n");
        }

        foreach (Mark mark in layout.Marks)
        {
            drawing.DrawMark(mark);
        }

        return drawing.svg.Append("</svg>\n").ToString();
    }

    private void Begin(double width, double height)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width * Pixels:0} {height * Pixels:0}\" font-family=\"Helvetica, Arial, sans-serif\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        Text(new Point(4, 2.6), circuit.Name, "#333333", 20, "start", true);
    }

    private void Frame(Block block)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{block.X * Pixels:0.#}\" y=\"{block.Y * Pixels:0.#}\" width=\"{block.Width * Pixels:0.#}\" height=\"{block.Height * Pixels:0.#}\" fill=\"#fbfaf5\" stroke=\"#b0a890\" rx=\"6\"/>\n");
        Text(new Point(block.X + 1, block.Y + 1.8), block.Title, "#555555", 13, "start", true);
        for (int i = 0; i < block.Notes.Count; i++)
        {
            Text(new Point(block.X + 1, block.Y + block.Height - 0.8 - ((block.Notes.Count - 1 - i) * 1.5)), block.Notes[i], "#555555", 10.5, "start");
        }
    }

    private void DrawPart(Part part)
    {
        Symbol symbol = part.Symbol;
        foreach (Shape shape in symbol.Shapes)
        {
            DrawShape(part, shape);
        }

        foreach (Pin pin in part.Pins)
        {
            DrawPin(part, pin);
        }

        Point at = new(part.X + symbol.TextAt.X, part.Y + symbol.TextAt.Y);
        if (symbol.ShowsPins || symbol.TextAt.Y < -1)
        {
            Text(new Point(at.X, at.Y + 0.2), part.Reference + "  " + part.Value, Ink, 11, "start", true);
        }
        else
        {
            Text(at, part.Reference, Ink, 11, "start", true);
            Text(new Point(at.X, at.Y + 1.3), part.Value, Ink, 11, "start");
        }
    }

    private void DrawShape(Part part, Shape shape)
    {
        Point[] points = [.. shape.Points.Select(point => new Point(part.X + point.X, part.Y + point.Y))];
        if (shape.IsBox)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{points[0].X * Pixels:0.#}\" y=\"{points[0].Y * Pixels:0.#}\" width=\"{(points[1].X - points[0].X) * Pixels:0.#}\" height=\"{(points[1].Y - points[0].Y) * Pixels:0.#}\" fill=\"{(part.Symbol.ShowsPins ? "#fff8d8" : "none")}\" stroke=\"{Ink}\" stroke-width=\"1.5\"/>\n");
        }
        else
        {
            Line(points, Ink, 1.5);
        }
    }

    private void DrawPin(Part part, Pin pin)
    {
        Point end = Layout.End(pin);
        (double x, double y) = Inwards(pin.Symbol.Side);
        Point body = new(end.X + (x * pin.Symbol.Length), end.Y + (y * pin.Symbol.Length));
        Line([end, body], Ink, 1.2);
        if (!part.Symbol.ShowsPins)
        {
            return;
        }

        bool left = pin.Symbol.Side == Side.Left;
        string printed = circuit.IsWiring && pin.Symbol.Number != pin.Symbol.Name && !pin.Symbol.Number.All(char.IsDigit) && !pin.Symbol.Number.Contains('/') ? $"{pin.Symbol.Name} ({pin.Symbol.Number})" : pin.Symbol.Name;
        Text(new Point(body.X + (x * 0.3), body.Y + 0.35), printed, Ink, 9.5, left ? "start" : "end");
        if (!circuit.IsWiring)
        {
            Text(new Point(body.X - (x * 0.15), body.Y - 0.15), pin.Symbol.Number, "#888888", 7, left ? "end" : "start");
        }

        if (pin.Net == Part.Open)
        {
            Line([new(end.X - 0.3, end.Y - 0.3), new(end.X + 0.3, end.Y + 0.3)], Ink, 1);
            Line([new(end.X - 0.3, end.Y + 0.3), new(end.X + 0.3, end.Y - 0.3)], Ink, 1);
        }
    }

    private void DrawMark(Mark mark)
    {
        Point at = mark.At;
        if (mark.IsSymbol && mark.Net == Circuit.Ground)
        {
            Line([at, new(at.X, at.Y + 0.5)], Ink, 1.2);
            Line([new(at.X - 0.8, at.Y + 0.5), new(at.X + 0.8, at.Y + 0.5)], Ink, 1.6);
            Line([new(at.X - 0.5, at.Y + 0.8), new(at.X + 0.5, at.Y + 0.8)], Ink, 1.4);
            Line([new(at.X - 0.2, at.Y + 1.1), new(at.X + 0.2, at.Y + 1.1)], Ink, 1.2);
            return;
        }

        if (mark.IsSymbol)
        {
            Line([at, new(at.X, at.Y - 0.7)], Ink, 1.2);
            Line([new(at.X - 0.7, at.Y - 0.7), new(at.X + 0.7, at.Y - 0.7)], Ink, 1.8);
            Text(new Point(at.X, at.Y - 1), mark.Net, NetInk, 10, "middle", true);
            return;
        }

        (double x, double y) = Inwards(mark.Side);
        Point text = new(at.X - (x * 0.4), at.Y + (y == 0 ? 0.35 : -y * (y > 0 ? 0.6 : 1.2)));
        Line([at, new(at.X - (x * 0.3), at.Y - (y * 0.3))], NetInk, 1.4);
        Text(text, mark.Net, ColorOf(mark.Net, NetInk), 10, mark.Side == Side.Left ? "end" : mark.Side == Side.Right ? "start" : "middle", true);
    }

    // The usual colours of supply and ground, and one of eight by name for the rest.
    private string ColorOf(string net, string otherwise) => !circuit.IsWiring ? otherwise
        : net == Circuit.Ground ? "#222222"
        : circuit.Rails.Contains(net) ? "#c01515"
        : WireColors[net.Sum(c => c) % WireColors.Length];

    private static (double X, double Y) Inwards(Side side) => side switch { Side.Left => (1, 0), Side.Right => (-1, 0), Side.Top => (0, 1), _ => (0, -1) };

    private void Line(Point[] points, string color, double width) => svg.Append(CultureInfo.InvariantCulture,
        $"<polyline points=\"{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X * Pixels:0.#},{point.Y * Pixels:0.#}")))}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width:0.#}\"/>\n");

    private void Text(Point at, string text, string color, double size, string anchor, bool bold = false) => svg.Append(CultureInfo.InvariantCulture,
        $"<text x=\"{at.X * Pixels:0.#}\" y=\"{at.Y * Pixels:0.#}\" font-size=\"{size:0.#}\" fill=\"{color}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"bold\"" : "")}>{SecurityElement.Escape(text)}</text>\n");
}
