namespace BinNode.ModemEmulator;

/// <summary>Cuts a command line into commands and fields (ITU-T V.250 section 5.2); what is in quotes stays whole.</summary>
internal static class CommandLine
{
    /// <summary>The commands of a line, without its "AT".</summary>
    public static IEnumerable<string> Commands(string line)
    {
        if (line.Length > 2 && (line[0] is 'E' or 'e') && line[2] == '+')
        {
            // A basic command needs no semicolon before the next (V.250 section 5.2.1).
            line = line.Insert(2, ";");
        }

        return Split(line, ';').Where(static command => command.Length > 0);
    }

    /// <summary>The fields of a command behind its equals sign.</summary>
    public static string[] Fields(string text) => [.. Split(text, ',')];

    private static IEnumerable<string> Split(string text, char separator)
    {
        bool quoted = false;
        int from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == separator && !quoted))
            {
                yield return text[from..i];
                from = i + 1;
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
        }
    }
}
