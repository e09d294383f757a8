using BinNode.Energy;

namespace BinNode.Hardware.Documents;

/// <summary>The parts that may be used: hardware/parts.csv by key.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, CatalogPart> parts;

    private Catalog(Dictionary<string, CatalogPart> parts)
    {
        this.parts = parts;
    }

    /// <summary>The catalogue of this release.</summary>
    public static Catalog Default { get; } = Parse(Text(), "parts.csv");

    /// <summary>All parts.</summary>
    public IEnumerable<CatalogPart> All => parts.Values;

    /// <summary>A part by its key.</summary>
    public CatalogPart this[string key] => parts.TryGetValue(key, out CatalogPart? part) ? part : throw new KeyNotFoundException($"There is no part '{key}' in hardware/parts.csv; add a row with a manufacturer's number.");

    /// <summary>True when the catalogue has the key.</summary>
    public bool Has(string key) => parts.ContainsKey(key);

    /// <summary>Reads a catalogue.</summary>
    /// <exception cref="FormatException">A row is incomplete or stands there twice.</exception>
    public static Catalog Parse(string text, string name)
    {
        Dictionary<string, CatalogPart> parts = [];
        foreach (IReadOnlyDictionary<string, string> row in Csv.Read(text, name))
        {
            string? empty = row.FirstOrDefault(field => field.Value.Length == 0 && field.Key != "footprint").Key;
            if (empty != null)
            {
                throw new FormatException($"{name}: '{row["key"]}' has no {empty}.");
            }

            if (!double.TryParse(row["price_usd"], System.Globalization.CultureInfo.InvariantCulture, out double price) || price <= 0)
            {
                throw new FormatException($"{name}: the price of '{row["key"]}' is '{row["price_usd"]}' and must be a number above 0.");
            }

            CatalogPart part = new(row["key"], row["manufacturer"], row["mpn"], row["description"], row["footprint"], price, row["source"]);
            if (!parts.TryAdd(part.Key, part))
            {
                throw new FormatException($"{name}: '{part.Key}' stands there twice.");
            }
        }

        return new Catalog(parts);
    }

    private static string Text()
    {
        using Stream stream = typeof(Catalog).Assembly.GetManifestResourceStream("parts.csv")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
