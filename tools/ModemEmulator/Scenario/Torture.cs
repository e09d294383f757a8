namespace BinNode.ModemEmulator;

/// <summary>Runs every fault at every byte of the transcripts and looks whether the node survives: bounded, honest, and nothing lost.</summary>
public static class Torture
{
    /// <summary>
    /// Longest wake that is right with a network that lets the modem in: two starts, the connection's and the confirmations' budgets, the goodbye.
    /// A stall of the line may come on top.
    /// </summary>
    public const long LimitMs = 180_000;

    private static readonly FaultKind[] Kinds = [FaultKind.Unsolicited, FaultKind.Lost, FaultKind.Doubled, FaultKind.Stall, FaultKind.Reset, FaultKind.HalfBaud];

    /// <summary>Tortures a track at every byte of both directions, or at every n-th.</summary>
    /// <param name="track">The session.</param>
    /// <param name="every">1: every byte.</param>
    /// <param name="offset">First byte, 0 to every - 1.</param>
    public static TortureResult Run(TortureTrack track, int every = 1, int offset = 0)
    {
        Scenario clean = track.Prepare();
        long fromStart = clean.World.FromModem;
        long toStart = clean.World.ToModem;
        clean.Wake();
        if (clean.Journal.Count > 0 || clean.CountLost() > 0)
        {
            throw new InvalidOperationException($"The clean session of {track} does not deliver.");
        }

        TortureResult result = new();
        foreach (bool toModem in new[] { false, true })
        {
            long start = toModem ? toStart : fromStart;
            long count = (toModem ? clean.World.ToModem : clean.World.FromModem) - start;
            for (long at = 1 + offset; at <= count; at += every)
            {
                foreach (FaultKind kind in Kinds)
                {
                    if (kind != FaultKind.Unsolicited || !toModem)
                    {
                        RunCase(track, kind, toModem, start + at, result);
                    }
                }
            }
        }

        return result;
    }

    /// <summary>Tortures all tracks at every byte, as many at once as there are processors.</summary>
    /// <param name="done">Hears the result of each track, in their order.</param>
    public static TortureResult RunAll(Action<TortureTrack, TortureResult> done)
    {
        TortureResult all = new();
        foreach ((TortureTrack track, TortureResult result) in TortureTrack.All.AsParallel().AsOrdered().Select(static track => (track, Run(track))))
        {
            done(track, result);
            all.Add(result);
        }

        return all;
    }

    /// <summary>Runs one case; the way to replay a failure.</summary>
    public static void RunCase(TortureTrack track, FaultKind kind, bool toModem, long at, TortureResult result)
    {
        Scenario scenario = track.Prepare();
        scenario.World.Faults = new FaultPlan(kind, toModem, at);
        result.Cases++;
        result.ByKind[kind] = result.ByKind.GetValueOrDefault(kind) + 1;
        try
        {
            Judge(scenario, result, $"{track}: {kind} {(toModem ? "to" : "from")} the modem at byte {at}");
        }
        catch (Exception fault)
        {
            result.Exceptions++;
            Fail(result, $"{track}: {kind} {(toModem ? "to" : "from")} the modem at byte {at}: {fault}");
        }
    }

    private static void Judge(Scenario scenario, TortureResult result, string name)
    {
        long awakeMs = scenario.Wake().AwakeMs;
        bool survived = scenario.Journal.Count == 0;
        result.Survived += survived ? 1 : 0;

        // What failed comes again; a wrong speed or a wait that the network asked for may cost another wake.
        for (int i = 0; i < 3 && scenario.Journal.Count > 0; i++)
        {
            scenario.Sleep(4 * 3600);
            awakeMs = Math.Max(awakeMs, scenario.Wake().AwakeMs);
        }

        result.Recovered += !survived && scenario.Journal.Count == 0 ? 1 : 0;
        result.LongestMs = Math.Max(result.LongestMs, awakeMs);
        int lost = scenario.CountLost();
        result.Lost += lost;
        if (scenario.Journal.Count > 0)
        {
            result.Undelivered++;
            Fail(result, name + ": not delivered");
        }

        if (lost > 0)
        {
            Fail(result, name + $": {lost} lost");
        }

        if (scenario.World.Modem!.UnverifiedConnections > 0)
        {
            result.Unverified++;
            Fail(result, name + ": TLS without verification");
        }

        if (awakeMs > LimitMs)
        {
            result.Hangs++;
            Fail(result, name + $": {awakeMs} ms awake");
        }
    }

    private static void Fail(TortureResult result, string text)
    {
        if (result.Failures.Count < 20)
        {
            result.Failures.Add(text);
        }
    }
}
