using System.Text.RegularExpressions;

namespace BinNode.Guides;

/// <summary>Takes a line of terminal output apart into pieces of one colour.</summary>
internal static partial class Ansi
{
    /// <summary>The pieces of a line, each with its colour, or null for the terminal's own.</summary>
    internal static IEnumerable<(string Text, string? Colour)> Pieces(string line)
    {
        string? colour = null;
        int at = 0;
        foreach (Match match in Sequence().Matches(line))
        {
            if (match.Index > at)
            {
                yield return (line[at..match.Index], colour);
            }

            colour = Colour(match.Groups[1].Value, colour);
            at = match.Index + match.Length;
        }

        if (at < line.Length)
        {
            yield return (line[at..], colour);
        }
    }

    private static string? Colour(string codes, string? before) => codes switch
    {
        "" or "0" => null,
        "31" or "91" or "38;5;9" or "38;5;1" => "#ff7b72",
        "32" or "92" or "38;5;2" or "38;5;10" => "#56d364",
        "33" or "93" or "38;5;3" or "38;5;11" => "#e3b341",
        _ => before,
    };

    [GeneratedRegex(@"\x1b\[([0-9;]*)m")]
    private static partial Regex Sequence();
}
