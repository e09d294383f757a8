namespace BinNode.Provisioning.Link;

/// <summary>One line of the console's machine mode, taken apart.</summary>
/// <param name="Fields">The facts in their order; a name may come more than once.</param>
/// <param name="Error">Null when the command was done, otherwise the node's sentence.</param>
public sealed record ConsoleAnswer(IReadOnlyList<KeyValuePair<string, string>> Fields, string? Error)
{
    /// <summary>True when the command was done.</summary>
    public bool IsOk => Error is null;

    /// <summary>The value of a field, or null.</summary>
    public string? this[string name] => Fields.Where(f => f.Key == name).Select(f => f.Value).FirstOrDefault();

    /// <summary>Takes a line apart: name=value fields separated by tabs, the last being "ok" or "error=why".</summary>
    /// <returns>Null when the line is no answer.</returns>
    public static ConsoleAnswer? Parse(string line)
    {
        string[] parts = line.Split('\t');
        string last = parts[^1];
        if (last != "ok" && !last.StartsWith("error=", StringComparison.Ordinal))
        {
            return null;
        }

        List<KeyValuePair<string, string>> fields = [];
        foreach (string part in parts[..^1])
        {
            int equals = part.IndexOf('=');
            if (equals < 0)
            {
                return null;
            }

            fields.Add(new(part[..equals], part[(equals + 1)..]));
        }

        return new(fields, last == "ok" ? null : last["error=".Length..]);
    }
}
