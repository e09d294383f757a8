using System.Text;
using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Documents;

/// <summary>A circuit as net, part, pin: for people, for diffs, and for other tools.</summary>
public static class Netlist
{
    /// <summary>Writes the netlist.</summary>
    public static string Write(Circuit circuit)
    {
        StringBuilder text = new("net,reference,pin,name\n");
        foreach (IGrouping<string, Pin> net in circuit.Nets.OrderBy(net => net.Key, StringComparer.Ordinal))
        {
            foreach (Pin pin in net)
            {
                text.Append($"{net.Key},{pin.Part.Reference},{pin.Symbol.Number},{pin.Symbol.Name}\n");
            }
        }

        return text.ToString();
    }
}
