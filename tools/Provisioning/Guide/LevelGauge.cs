using System.Globalization;
using BinNode.Provisioning.Link;

namespace BinNode.Provisioning.Guide;

/// <summary>One live measurement, as a line that can be watched while the sensor is aimed.</summary>
/// <param name="State">State of the reading.</param>
/// <param name="DistanceMm">Millimetres, or null without a distance.</param>
/// <param name="SpreadMm">Millimetres between the pings.</param>
/// <param name="Valid">Pings with an echo.</param>
/// <param name="Pings">Pings made.</param>
public sealed record LevelGauge(string State, int? DistanceMm, int SpreadMm, int Valid, int Pings)
{
    /// <summary>Asks the node for a measurement.</summary>
    public static LevelGauge Read(ConsoleClient client) => Of(client.Demand("measure", TimeSpan.FromSeconds(30)));

    /// <summary>The measurement that a node's answer tells of.</summary>
    public static LevelGauge Of(ConsoleAnswer answer)
    {
        int? Number(string name) => int.TryParse(answer[name], CultureInfo.InvariantCulture, out int value) ? value : null;
        return new(answer["state"] ?? "?", Number("distance_mm"), Number("spread_mm") ?? 0, Number("valid") ?? 0, Number("pings") ?? 0);
    }

    /// <summary>The measurement as a bar over a range.</summary>
    /// <param name="rangeMm">Distance at the bar's end.</param>
    /// <param name="width">Characters of the bar.</param>
    public string Bar(int rangeMm, int width)
    {
        if (DistanceMm is not { } distanceMm)
        {
            return new string('.', width);
        }

        int filled = Math.Clamp((int)((long)distanceMm * width / rangeMm), 0, width);
        return new string('#', filled) + new string('.', width - filled);
    }

    /// <summary>What to do to make it better, or null when it is good.</summary>
    public string? Advice() => State switch
    {
        "ok" when SpreadMm <= 20 => null,
        "ok" or "unstable" => "aim away from walls and edges",
        "no_echo" => "nothing is heard: aim straight down",
        "full" => "something is inside the blind zone",
        "blocked" => "something hangs in front of the sensor",
        _ => "the sensor does not answer: check its plug",
    };
}
