using System.Globalization;
using System.Text;
using BinNode.Hardware.Circuits;

namespace BinNode.Hardware.Documents;

/// <summary>Bill of materials of a build as CSV.</summary>
public static class Bom
{
    /// <summary>What is on the board without being bought: a solder jumper.</summary>
    public const string NotBought = "-";

    /// <summary>Writes the bill.</summary>
    /// <exception cref="KeyNotFoundException">A part is not in the catalogue.</exception>
    /// <param name="catalog">Where the parts are bought from.</param>
    /// <param name="circuits">The board, and what is plugged into it.</param>
    public static string Write(Catalog catalog, params Circuit[] circuits)
    {
        StringBuilder text = new("quantity,references,value,manufacturer,mpn,description,unit_usd,total_usd\n");
        double sum = 0;
        foreach (IGrouping<string, Part> group in circuits.SelectMany(circuit => circuit.Parts).Where(part => part.Key != NotBought).GroupBy(part => part.Key))
        {
            CatalogPart part = catalog[group.Key];
            double total = part.PriceUsd * group.Count();
            sum += total;
            string references = string.Join(' ', group.Select(one => one.Reference));
            string values = string.Join(" / ", group.Select(one => one.Value).Distinct());
            text.Append(CultureInfo.InvariantCulture, $"{group.Count()},{references},{Quoted(values)},{Quoted(part.Manufacturer)},{Quoted(part.Mpn)},{Quoted(part.Description)},{part.PriceUsd:0.00},{total:0.00}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $",,,,,\"sum, rough, without circuit board, antenna, housing and work\",,{sum:0.00}\n").ToString();
    }

    private static string Quoted(string text) => text.Contains(',') || text.Contains('"') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
