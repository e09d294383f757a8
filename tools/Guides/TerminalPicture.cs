using System.Globalization;
using System.Net;
using System.Text;

namespace BinNode.Guides;

/// <summary>A terminal window as SVG: text that stays text, in columns whatever the font.</summary>
internal static class TerminalPicture
{
    private const double CharWidth = 8.4;
    private const int LineHeight = 19;
    private const int Margin = 16;
    private const int BarHeight = 28;

    /// <summary>Draws a window.</summary>
    /// <param name="title">What its bar says.</param>
    /// <param name="screen">Its lines; a line that begins with "$ " or "&gt; " is what somebody typed.</param>
    internal static string Svg(string title, string screen)
    {
        string[] lines = screen.Replace("\r", "", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        int columns = Math.Max(60, lines.Max(Width));
        string width = Number((columns * CharWidth) + (2 * Margin));
        int height = (lines.Length * LineHeight) + (2 * Margin) + BarHeight;
        StringBuilder svg = new();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n");
        svg.Append($"<title>{WebUtility.HtmlEncode(title)}</title>\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#0d1117\"/>\n");
        for (int i = 0; i < 3; i++)
        {
            svg.Append($"<circle cx=\"{18 + (i * 18)}\" cy=\"15\" r=\"5\" fill=\"#484f58\"/>\n");
        }

        svg.Append($"<text x=\"50%\" y=\"20\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#8b949e\" text-anchor=\"middle\">{WebUtility.HtmlEncode(title)}</text>\n");
        svg.Append("<g font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"14\" xml:space=\"preserve\">\n");
        for (int i = 0; i < lines.Length; i++)
        {
            Line(svg, lines[i], BarHeight + Margin + (i * LineHeight) + 10);
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static void Line(StringBuilder svg, string line, int y)
    {
        bool typed = line.StartsWith("$ ", StringComparison.Ordinal) || line.StartsWith("> ", StringComparison.Ordinal);
        int column = 0;
        foreach ((string text, string? colour) in Ansi.Pieces(line))
        {
            string fill = colour ?? (typed ? "#79c0ff" : Verdict(text) ?? "#e6edf3");
            svg.Append($"<text x=\"{Number(Margin + (column * CharWidth))}\" y=\"{y}\" fill=\"{fill}\" textLength=\"{Number(text.Length * CharWidth)}\">{WebUtility.HtmlEncode(text)}</text>\n");
            column += text.Length;
        }
    }

    private static string? Verdict(string text) =>
        text.Contains("FAIL", StringComparison.Ordinal) || text.StartsWith("Not done", StringComparison.Ordinal) ? "#ff7b72"
        : text.StartsWith("PASS", StringComparison.Ordinal) || text.EndsWith(" pass", StringComparison.Ordinal) ? "#56d364" : null;

    private static int Width(string line) => Ansi.Pieces(line).Sum(p => p.Text.Length);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
