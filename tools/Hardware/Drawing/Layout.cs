using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Drawing;

/// <summary>Where everything of a circuit is drawn: wires from pin to pin, and a label or a rail's symbol on each piece of a net that has several.</summary>
public sealed class Layout
{
    private readonly Circuit circuit;
    private readonly List<Wire> wires = [];
    private readonly List<Mark> marks = [];
    private readonly List<(Pin From, Pin To)> joined = [];

    private Layout(Circuit circuit)
    {
        this.circuit = circuit;
    }

    /// <summary>Wires.</summary>
    public IReadOnlyList<Wire> Wires => wires;

    /// <summary>Labels and rail symbols.</summary>
    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>Points where a wire meets the middle of another, or three ends meet.</summary>
    public IReadOnlyList<Point> Junctions { get; private set; } = [];

    /// <summary>Lays a circuit out.</summary>
    public static Layout Of(Circuit circuit)
    {
        Layout layout = new(circuit);
        foreach ((string from, string to) in circuit.Wires)
        {
            Pin a = circuit.PinAt(from);
            Pin b = circuit.PinAt(to);
            layout.joined.Add((a, b));
            layout.wires.Add(new Wire(a.Net!, Route(a, b)));
        }

        foreach (IGrouping<string, Pin> net in circuit.Nets.Where(_ => circuit.ShowsNets))
        {
            layout.Label(net.Key, [.. net]);
        }

        layout.Junctions = [.. layout.wires.SelectMany(wire => wire.Points).Distinct().Where(layout.IsJunction)];
        return layout;
    }

    /// <summary>Where a wire meets a pin.</summary>
    public static Point End(Pin pin) => new(pin.Part.X + pin.Symbol.X, pin.Part.Y + pin.Symbol.Y);

    private static Point[] Route(Pin from, Pin to)
    {
        Point a = End(from);
        Point b = End(to);
        if (a.X == b.X || a.Y == b.Y)
        {
            return [a, b];
        }

        bool fromLies = from.Symbol.Side is Side.Left or Side.Right;
        bool toLies = to.Symbol.Side is Side.Left or Side.Right;
        if (fromLies != toLies)
        {
            return [a, fromLies ? new Point(b.X, a.Y) : new Point(a.X, b.Y), b];
        }

        double middle = Math.Round(fromLies ? (a.X + b.X) / 2 : (a.Y + b.Y) / 2);
        return fromLies ? [a, new Point(middle, a.Y), new Point(middle, b.Y), b] : [a, new Point(a.X, middle), new Point(b.X, middle), b];
    }

    private void Label(string net, List<Pin> pins)
    {
        List<List<Pin>> groups = [];
        while (pins.Count > 0)
        {
            List<Pin> group = [pins[0]];
            for (int i = 0; i < group.Count; i++)
            {
                group.AddRange(Neighbours(group[i]).Where(pin => !group.Contains(pin)));
            }

            pins.RemoveAll(group.Contains);
            groups.Add(group);
        }

        if (groups.Count > 1 || circuit.Rails.Contains(net))
        {
            marks.AddRange(groups.Select(group => MarkOf(net, group)));
        }
    }

    private IEnumerable<Pin> Neighbours(Pin pin) => joined
        .Where(wire => wire.From == pin || wire.To == pin)
        .Select(wire => wire.From == pin ? wire.To : wire.From);

    private Mark MarkOf(string net, List<Pin> group)
    {
        bool isRail = circuit.Rails.Contains(net);
        if (group.Count == 1)
        {
            Side side = group[0].Symbol.Side;
            bool asSymbol = (isRail && side == Side.Top) || (net == Circuit.Ground && side == Side.Bottom);
            return new Mark(net, End(group[0]), side, asSymbol);
        }

        List<Point> ends = [.. group.Select(End)];
        Point[] points = [.. wires.Where(wire => wire.Net == net && wire.Points.Any(ends.Contains)).SelectMany(wire => wire.Points)];
        if (isRail)
        {
            Point[] free = [.. points.Where(point => !group.Exists(pin => End(pin) == point && pin.Symbol.Side != Side.Top))];
            free = free.Length > 0 ? free : points;
            Point[] highest = [.. free.Where(point => point.Y == free.Min(other => other.Y)).Distinct().OrderBy(point => point.X)];
            return new Mark(net, highest[highest.Length / 2], Side.Top, true);
        }

        Point left = points.Where(point => point.X == points.Min(other => other.X)).OrderBy(point => point.Y).Last();
        Point right = points.Where(point => point.X == points.Max(other => other.X)).OrderBy(point => point.Y).First();
        bool leftIsFree = !group.Exists(pin => End(pin) == left && pin.Symbol.Side == Side.Right);
        bool rightIsFree = !group.Exists(pin => End(pin) == right && pin.Symbol.Side == Side.Left);
        return leftIsFree ? new Mark(net, left, Side.Left, false)
            : rightIsFree ? new Mark(net, right, Side.Right, false)
            : new Mark(net, new Point((left.X + right.X) / 2, left.Y), Side.Bottom, false);
    }

    private bool IsJunction(Point point)
    {
        int arms = wires.Sum(wire => wire.ArmsAt(point)) + circuit.Pins.Count(pin => End(pin) == point);
        return arms > 2;
    }
}
