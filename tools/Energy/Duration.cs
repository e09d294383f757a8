using System.Globalization;

namespace BinNode.Energy;

/// <summary>Durations as people write them: 900, 900s, 15m, 6h, 1d.</summary>
public static class Duration
{
    /// <summary>Reads a duration.</summary>
    /// <param name="text">A number with s, m, h or d behind it; seconds without.</param>
    /// <param name="seconds">Seconds; meaningful only when the result is true.</param>
    public static bool TryParse(string text, out double seconds)
    {
        double unit = text.Length == 0 ? 0 : char.ToLowerInvariant(text[^1]) switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
        string number = unit == 0 ? text : text[..^1];
        bool read = double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        seconds = value * (unit == 0 ? 1 : unit);
        return read && seconds > 0;
    }
}
