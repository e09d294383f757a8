using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Rules;

/// <summary>No pin is forgotten and no net ends nowhere.</summary>
internal static class WiringRules
{
    public static IEnumerable<string> Check(Circuit circuit)
    {
        foreach (Pin pin in circuit.Pins.Where(pin => pin.Net == null))
        {
            yield return $"{pin} is on no net; connect it, or say that it stays open with '{Part.Open}'.";
        }

        foreach (Pin pin in circuit.Pins.Where(pin => pin.Symbol.Role == PinRole.Unused && pin.Net is not null and not Part.Open))
        {
            yield return $"{pin} must stay open and is on {pin.Net}.";
        }

        foreach (IGrouping<string, Pin> net in circuit.Nets.Where(net => net.Count() == 1))
        {
            yield return $"{net.Key} reaches only {net.Single()}; a net joins two pins or more.";
        }
    }
}
