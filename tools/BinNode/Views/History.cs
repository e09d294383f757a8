using System.Collections.Concurrent;
using BinNode.Decoding;
using BinNode.Runner;
using BinNode.VirtualBoard;

namespace BinNode.Tools.Views;

/// <summary>What a run leaves to be shown: truth and battery at each wake, and what arrived.</summary>
public sealed class History
{
    private const int KeptArrivals = 8;

    private readonly NodeRun run;
    private readonly ConcurrentQueue<string> arrivals = new();

    /// <summary>Starts to listen.</summary>
    public History(NodeRun run)
    {
        this.run = run;
        run.Backend.Decoded = Arrived;
    }

    /// <summary>One point a wake.</summary>
    public List<HistoryPoint> Points { get; } = [];

    /// <summary>True times at which messages arrived.</summary>
    public ConcurrentQueue<double> Publishes { get; } = new();

    /// <summary>The newest messages, oldest first.</summary>
    public IEnumerable<string> Arrivals => arrivals;

    /// <summary>The newest reading that arrived.</summary>
    public DecodedReading? LastReading { get; private set; }

    /// <summary>Takes note of a wake.</summary>
    public void Add(WakeResult result)
    {
        double now = run.Board.TrueUnixSeconds;
        BinTruth truth = run.Board.Options.World.At(now);
        Points.Add(new HistoryPoint(now, truth.DistanceMm, run.Board.BatteryMv, result.AwakeUs / 1000.0));
    }

    private void Arrived(string topic, DecodedMessage message, int bytes)
    {
        Publishes.Enqueue(run.Board.TrueUnixSeconds);
        string what = message.Type;
        if (message is ReadingsMessage batch)
        {
            LastReading = batch.Readings[^1];
            what = $"{batch.Readings.Count} readings, last {LastReading.Value.DistanceMm?.ToString() ?? "-"} mm {LastReading.Value.State}";
        }
        else if (message is FieldsMessage fields && fields.Text("event") is string name)
        {
            what = $"event {name} {fields.Text("alarm")}";
        }

        DateTimeOffset at = DateTimeOffset.FromUnixTimeSeconds((long)run.Board.TrueUnixSeconds);
        arrivals.Enqueue(FormattableString.Invariant($"{at:ddd HH:mm}  {topic}  {bytes} bytes  {what}"));
        while (arrivals.Count > KeptArrivals)
        {
            arrivals.TryDequeue(out _);
        }
    }
}
