using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Rules;

/// <summary>No output works against another, and nothing of a connector's foreign voltage reaches the controller directly.</summary>
internal static class DriveRules
{
    public static IEnumerable<string> Check(Circuit circuit)
    {
        Dictionary<string, BoardPin> board = circuit.Board == null ? [] : BoardPins.Of(circuit.Board).GroupBy(pin => "IO" + pin.Gpio).ToDictionary(group => group.Key, group => group.First());
        foreach (IGrouping<string, Pin> net in circuit.Nets)
        {
            Pin[] drivers = [.. net.Where(pin => Drives(pin, board))];
            if (drivers.Length > 1)
            {
                yield return $"{string.Join(" and ", drivers.Select(pin => pin.ToString()))} both drive {net.Key}.";
            }

            Pin? exposed = net.FirstOrDefault(pin => pin.Symbol.Role == PinRole.Gpio);
            if (exposed != null && circuit.Above3V6.Contains(net.Key))
            {
                yield return $"{exposed} is on {net.Key}, which can be above the 3.6 V that the chip bears.";
            }
        }
    }

    private static bool Drives(Pin pin, Dictionary<string, BoardPin> board) => pin.Symbol.Role is PinRole.Output or PinRole.Source
        || (pin.Symbol.Role == PinRole.Gpio && board.TryGetValue(pin.Symbol.Name, out BoardPin? use) && use.IsDriven);
}
