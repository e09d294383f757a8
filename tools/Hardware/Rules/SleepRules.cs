using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Rules;

/// <summary>In deep sleep, and before the firmware runs, every pin of the controller floats: then loads are off, inputs lie at a level, and wake lines rest low.</summary>
internal static class SleepRules
{
    private const double StrongestPull = 2e6;

    public static IEnumerable<string> Check(Circuit circuit)
    {
        foreach (IGrouping<string, Pin> net in circuit.Nets.Where(net => net.Any(pin => pin.Symbol.Role == PinRole.Gpio)))
        {
            bool low = HasPull(circuit, net.Key, Circuit.Ground);
            bool high = circuit.Rails.Any(rail => HasPull(circuit, net.Key, rail));
            Pin? load = net.FirstOrDefault(pin => pin.Symbol.Role == PinRole.Enable);
            if (load != null && (!low || high))
            {
                yield return high
                    ? $"{load} switches its load on while {net.Key} floats: a resistor pulls it up."
                    : $"{load} is left to chance while {net.Key} floats: it needs a resistor to {Circuit.Ground}.";
            }

            Pin? input = net.FirstOrDefault(pin => pin.Symbol.Role == PinRole.Input);
            bool isDriven = net.Any(pin => pin.Symbol.Role == PinRole.Output);
            if (input != null && !isDriven && !low && !high)
            {
                yield return $"{input} floats with {net.Key} in deep sleep and draws current: it needs a resistor to {Circuit.Ground} or to a supply.";
            }
        }

        foreach (Part fet in circuit.Parts.Where(part => part.Symbol.Kind == PartKind.PFet && IsSwitch(circuit, part)))
        {
            if (HasPull(circuit, fet.NetOf("G")!, Circuit.Ground))
            {
                yield return $"{fet.Reference} is held on while nothing drives its gate: a resistor pulls it to {Circuit.Ground}.";
            }
            else if (!HasPull(circuit, fet.NetOf("G")!, fet.NetOf("S")!))
            {
                yield return $"{fet.Reference} is left to chance while nothing pulls its gate down: it needs a resistor from gate to source.";
            }
        }

        foreach (string wrong in Wakes(circuit))
        {
            yield return wrong;
        }
    }

    private static IEnumerable<string> Wakes(Circuit circuit)
    {
        foreach (BoardPin pin in circuit.Board == null ? [] : BoardPins.Of(circuit.Board).Where(pin => pin.Use == PinUse.Wake && circuit.Nets.Contains(pin.Net)))
        {
            if (!HasPull(circuit, pin.Net, Circuit.Ground))
            {
                yield return $"{pin.Net} wakes the node when it is high and floats at rest: it needs a resistor to {Circuit.Ground} outside the chip, as the runtime sets none in deep sleep.";
            }

            if (circuit.Rails.Any(rail => HasPull(circuit, pin.Net, rail)))
            {
                yield return $"{pin.Net} wakes the node when it is high, and a resistor pulls it up: the node would never sleep.";
            }
        }
    }

    // A P-channel transistor whose gate another transistor pulls down, maybe through a resistor; one that only blocks a wrong polarity is none.
    private static bool IsSwitch(Circuit circuit, Part fet)
    {
        string gate = fet.NetOf("G")!;
        return circuit.Nets[gate].Select(pin => pin.Part).Where(part => part.Symbol.Kind == PartKind.Resistor)
            .SelectMany(part => part.Pins).Select(pin => pin.Net!).Append(gate)
            .Any(net => circuit.Nets[net].Any(pin => pin.Part.Symbol.Kind == PartKind.NFet && pin.Symbol.Name == "D"));
    }

    // A bridged jumper is a wire: R18 reaches ground through JP2.
    private static bool HasPull(Circuit circuit, string net, string to) => circuit.Parts.Any(part =>
        part.Symbol.Kind == PartKind.Resistor && part.Amount <= StrongestPull && part.NetOf("1") is string one && part.NetOf("2") is string two
        && ((one == net && Through(circuit, two) == to) || (two == net && Through(circuit, one) == to)));

    private static string Through(Circuit circuit, string net)
    {
        Part? jumper = circuit.Nets[net].Select(pin => pin.Part).FirstOrDefault(part => part.Symbol.Kind == PartKind.Jumper && part.Value != "open" && part.NetOf("2") == net);
        return jumper?.NetOf("1") ?? net;
    }
}
