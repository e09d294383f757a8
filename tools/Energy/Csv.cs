using System.Text;

namespace BinNode.Energy;

/// <summary>Comma-separated rows with quoted fields (RFC 4180), addressed by the names in the first row. Lines that begin with # are comments.</summary>
public static class Csv
{
    /// <summary>Reads all rows.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="FormatException">A row has another number of fields than the header, or a quote is not closed.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text, string name)
    {
        List<IReadOnlyDictionary<string, string>> rows = [];
        string[]? header = null;
        int line = 0;
        foreach (string raw in text.Split('\n'))
        {
            line++;
            string row = raw.TrimEnd('\r');
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            string[] fields = Fields(row, name, line);
            if (header == null)
            {
                header = fields;
                continue;
            }

            if (fields.Length != header.Length)
            {
                throw new FormatException($"{name} line {line} has {fields.Length} fields where the header has {header.Length}.");
            }

            rows.Add(header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }

    private static string[] Fields(string row, string name, int line)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < row.Length; i++)
        {
            char c = row[i];
            if (quoted && c == '"' && i + 1 < row.Length && row[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return quoted ? throw new FormatException($"{name} line {line} has a quote that is not closed.") : [.. fields];
    }
}
