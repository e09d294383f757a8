using System.Globalization;
using System.Text.Json.Serialization;

namespace BinNode.Runner;

/// <summary>What a node's sessions cost in a day, counted by a proxy between it and a real broker.</summary>
public sealed record WireCost
{
    private const double FirstDays = 1;

    /// <summary>Which node.</summary>
    [JsonPropertyName("node")]
    public required string Node { get; init; }

    /// <summary>Sessions a day.</summary>
    [JsonPropertyName("sessions_per_day")]
    public required double Sessions { get; init; }

    /// <summary>Readings delivered a day.</summary>
    [JsonPropertyName("readings_per_day")]
    public required double Readings { get; init; }

    /// <summary>Bytes a day of each part.</summary>
    [JsonPropertyName("parts")]
    public required IReadOnlyDictionary<string, double> Parts { get; init; }

    /// <summary>Bytes a day, TCP/IP headers included.</summary>
    [JsonPropertyName("bytes_per_day")]
    public required double BytesPerDay { get; init; }

    /// <summary>The same, counted at the virtual board: what simulate and demo print.</summary>
    [JsonPropertyName("model_bytes_per_day")]
    public required double ModelBytesPerDay { get; init; }

    /// <summary>Bytes of four sessions: what the day costs without its events, at exactly four sessions a day. A share of the weekly status is in it.</summary>
    [JsonPropertyName("bytes_per_four_sessions")]
    public double FourSessions => Math.Round((BytesPerDay - Parts["events"]) * 4 / Sessions, 1);

    /// <summary>Runs a node and counts, after a first day in which it introduces itself.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="broker">A real broker.</param>
    /// <param name="settings">Settings of the node.</param>
    /// <param name="days">Simulated days.</param>
    /// <param name="cancel">Ends the run early.</param>
    public static WireCost Measure(string name, BrokerAddress broker, IReadOnlyDictionary<string, string> settings, double days, CancellationToken cancel)
    {
        using CountingProxy proxy = CountingProxy.Start(broker);
        using NodeRun run = new(new RunOptions { Days = days, Broker = proxy.Address, ListenAt = broker, Settings = settings });
        Snapshot? from = null;
        Snapshot until = default;
        run.Woke = _ =>
        {
            proxy.Settle(TimeSpan.FromSeconds(5));
            Snapshot now = Snapshot.Of(run, proxy);
            if (now.Sessions == until.Sessions)
            {
                return; // the days are counted from the end of a session to the end of a session
            }

            until = now;
            from = from is null && now.Days >= FirstDays ? now : from;
        };
        run.Run(cancel);
        return Between(name, from ?? default, until);
    }

    private static WireCost Between(string name, Snapshot from, Snapshot until)
    {
        double days = Math.Max(until.Days - from.Days, 1e-9);
        return new WireCost
        {
            Node = name,
            Sessions = Math.Round((until.Sessions - from.Sessions) / days, 2),
            Readings = Math.Round((until.Readings - from.Readings) / days, 2),
            Parts = Enum.GetValues<WirePart>().ToDictionary(part => part.ToString().ToLowerInvariant(), part => Math.Round(((until.Parts?[(int)part] ?? 0) - (from.Parts?[(int)part] ?? 0)) / days, 1)),
            BytesPerDay = Math.Round((until.Bytes - from.Bytes) / days, 1),
            ModelBytesPerDay = Math.Round((until.ModelBytes - from.ModelBytes) / days, 1),
        };
    }

    /// <summary>A row of a table.</summary>
    public string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Node} | {Sessions:0.00} | {Readings:0.0} | {string.Join(" | ", Parts.Values.Select(bytes => bytes.ToString("0", CultureInfo.InvariantCulture)))} | {FourSessions:0} | {BytesPerDay:0} | {ModelBytesPerDay:0} |");

    private readonly record struct Snapshot(double Days, long Sessions, int Readings, long[]? Parts, long Bytes, long ModelBytes)
    {
        public static Snapshot Of(NodeRun run, CountingProxy proxy) => new(
            (run.Board.TrueUnixSeconds - run.Board.Options.StartUnixSeconds) / 86400,
            proxy.Count.Connections,
            run.Backend.Delivered,
            [.. Enum.GetValues<WirePart>().Select(proxy.Count.Of)],
            proxy.Count.Total,
            run.Wire.Total);
    }
}
