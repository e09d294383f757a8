using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Rules;

/// <summary>Every part gets its power from a source, its ground, and a capacitor beside it.</summary>
internal static class PowerRules
{
    public static IEnumerable<string> Check(Circuit circuit)
    {
        HashSet<string> alive = Alive(circuit);
        foreach (Pin pin in circuit.Pins.Where(pin => pin.Net is not null and not Part.Open))
        {
            if (pin.Symbol.Role == PinRole.Supply && !alive.Contains(pin.Net!))
            {
                yield return $"{pin} gets no power: {pin.Net} is fed by nothing.";
            }

            if (pin.Symbol.Role == PinRole.Ground && pin.Net != Circuit.Ground)
            {
                yield return $"{pin} is a ground pin and is on {pin.Net}.";
            }

            if (pin.Symbol.Role == PinRole.Supply && pin.Part.Symbol.Kind is PartKind.Ic or PartKind.Controller && !HasCapacitor(circuit, pin.Net!))
            {
                yield return $"{pin} has no capacitor between {pin.Net} and {Circuit.Ground}.";
            }
        }
    }

    // A source that needs power itself, such as a regulator, gives some once it has some.
    private static HashSet<string> Alive(Circuit circuit)
    {
        HashSet<string> alive = [];
        int before = -1;
        while (alive.Count != before)
        {
            before = alive.Count;
            foreach (Part part in circuit.Parts)
            {
                Pin[] pins = [.. part.Pins];
                if (pins.Where(pin => pin.Symbol.Role == PinRole.Supply).All(pin => alive.Contains(pin.Net ?? "")))
                {
                    alive.UnionWith(pins.Where(pin => pin.Symbol.Role == PinRole.Source).Select(pin => pin.Net!));
                }

                string[] passage = Passage(part);
                if (passage.Any(alive.Contains))
                {
                    alive.UnionWith(passage);
                }
            }
        }

        alive.Remove(Part.Open);
        return alive;
    }

    /// <summary>The nets between which a part lets the supply's current pass.</summary>
    private static string[] Passage(Part part) => part.Symbol.Kind switch
    {
        PartKind.Fuse or PartKind.Inductor => [part.NetOf("1")!, part.NetOf("2")!],
        PartKind.PFet => [part.NetOf("S")!, part.NetOf("D")!],
        PartKind.Jumper when part.Value != "open" => [part.NetOf("1")!, part.NetOf("2")!],
        _ => [],
    };

    private static bool HasCapacitor(Circuit circuit, string net) => circuit.Parts.Any(part =>
        part.Symbol.Kind == PartKind.Capacitor && part.Pins.Any(pin => pin.Net == net) && part.Pins.Any(pin => pin.Net == Circuit.Ground));
}
