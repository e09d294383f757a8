namespace BinNode.Hardware.Tests;

/// <summary>Which pins a KiCad schematic joins, read from its drawing alone: wires, labels, rail symbols and the places of pins.</summary>
internal sealed class KiCadNets
{
    private readonly Dictionary<string, string> parents = [];
    private readonly List<(double X, double Y, string Node)> points = [];
    private readonly List<(double X1, double Y1, double X2, double Y2)> wires = [];

    /// <summary>Groups of pins such as "U1.10", each sorted, the open ones as groups of one.</summary>
    public static IReadOnlyList<string> Read(Expression sheet)
    {
        KiCadNets nets = new();
        nets.AddWires(sheet);
        nets.AddLabels(sheet);
        IReadOnlyList<string> pins = nets.AddSymbols(sheet);
        nets.JoinByPlace();
        return [.. pins.GroupBy(nets.Find).Select(group => string.Join(' ', group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private void AddWires(Expression sheet)
    {
        foreach (Expression wire in sheet.All("wire"))
        {
            Expression[] ends = [.. wire.First("pts").All("xy")];
            wires.Add((ends[0].Number(1), ends[0].Number(2), ends[1].Number(1), ends[1].Number(2)));
        }
    }

    private void AddLabels(Expression sheet)
    {
        foreach (Expression label in sheet.All("global_label"))
        {
            points.Add((label.First("at").Number(1), label.First("at").Number(2), "net " + label.Items[1].Word));
        }
    }

    private List<string> AddSymbols(Expression sheet)
    {
        Dictionary<string, Expression> library = sheet.First("lib_symbols").All("symbol").ToDictionary(symbol => symbol.Items[1].Word);
        List<string> pins = [];
        foreach (Expression symbol in sheet.All("symbol"))
        {
            Expression drawn = library[symbol.First("lib_id").Items[1].Word];
            string reference = symbol.All("property").First(property => property.Items[1].Word == "Reference").Items[2].Word;
            bool isRail = drawn.All("power").Any();
            foreach (Expression pin in drawn.All("symbol").SelectMany(unit => unit.All("pin")).Where(pin => !isRail || pin.Items[1].Word == "power_in"))
            {
                string node = isRail ? "net " + pin.First("name").Items[1].Word : reference + "." + pin.First("number").Items[1].Word;
                points.Add((symbol.First("at").Number(1) + pin.First("at").Number(1), symbol.First("at").Number(2) - pin.First("at").Number(2), node));
                if (!isRail)
                {
                    pins.Add(node);
                }
            }
        }

        return pins;
    }

    private void JoinByPlace()
    {
        for (int i = 0; i < wires.Count; i++)
        {
            (double x1, double y1, double x2, double y2) = wires[i];
            points.Add((x1, y1, "wire " + i));
            points.Add((x2, y2, "wire " + i));
        }

        foreach ((double x, double y, string node) in points)
        {
            Join(node, $"at {x:0.00} {y:0.00}");
            for (int i = 0; i < wires.Count; i++)
            {
                if (IsOn(wires[i], x, y))
                {
                    Join(node, "wire " + i);
                }
            }
        }
    }

    private static bool IsOn((double X1, double Y1, double X2, double Y2) wire, double x, double y) =>
        x >= Math.Min(wire.X1, wire.X2) - 0.01 && x <= Math.Max(wire.X1, wire.X2) + 0.01 && y >= Math.Min(wire.Y1, wire.Y2) - 0.01 && y <= Math.Max(wire.Y1, wire.Y2) + 0.01;

    private string Find(string node)
    {
        while (parents.TryGetValue(node, out string? parent))
        {
            node = parent;
        }

        return node;
    }

    private void Join(string a, string b)
    {
        (a, b) = (Find(a), Find(b));
        if (a != b)
        {
            parents[a] = b;
        }
    }
}
