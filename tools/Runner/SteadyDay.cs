using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>A mean day of a simulated node that has settled in: the first days, with the power-up and what is learned after it, are left out.</summary>
/// <param name="Wakes">Wakes a day.</param>
/// <param name="Measurements">Readings a day.</param>
/// <param name="Sessions">Connections to the broker a day.</param>
/// <param name="Pings">Pings of the range sensor a day.</param>
/// <param name="Closes">Closes of a file a day: each costs the time of a commit.</param>
/// <param name="MahPerDay">Charge a day at the battery, by load.</param>
/// <param name="LedgerMahPerDay">Charge a day by the node's own ledger.</param>
public sealed record SteadyDay(double Wakes, double Measurements, double Sessions, double Pings, double Closes, IReadOnlyDictionary<Load, double> MahPerDay, double LedgerMahPerDay)
{
    private const int SettleDays = 2;

    /// <summary>Charge a day of all loads.</summary>
    public double TotalMah => MahPerDay.Values.Sum();

    /// <summary>Runs a node on the virtual board.</summary>
    /// <param name="options">The node; its days are the days that count.</param>
    public static SteadyDay Of(RunOptions options)
    {
        using NodeRun run = new(options with { Days = options.Days + SettleDays });
        double fromS = run.Board.Options.StartUnixSeconds + (SettleDays * 86400);
        double untilS = fromS + (options.Days * 86400);
        Mark? start = null;
        Mark? end = null;
        run.Woke = _ =>
        {
            start ??= run.Board.TrueUnixSeconds >= fromS ? Mark.Of(run) : null;
            if (end is null && run.Board.TrueUnixSeconds >= untilS)
            {
                end = Mark.Of(run);
            }
        };
        run.Run(CancellationToken.None);
        end ??= Mark.Of(run);
        double days = (end.AtS - start!.AtS) / 86400;
        return new SteadyDay(
            (end.Wakes - start.Wakes) / days,
            (end.Measured - start.Measured) / days,
            (end.Sessions - start.Sessions) / days,
            (end.Pings - start.Pings) / days,
            (end.Closes - start.Closes) / days,
            Enum.GetValues<Load>().ToDictionary(load => load, load => (end.Mah[(int)load] - start.Mah[(int)load]) / days),
            ((double)end.Books.ChargeUah - start.Books.ChargeUah) / 1000.0 / days);
    }

    private sealed record Mark(double AtS, long Wakes, long Sessions, long Pings, long Closes, NodeBooks Books, double[] Mah)
    {
        public long Measured => Books.Measured;

        public static Mark Of(NodeRun run) =>
            new(run.Board.TrueUnixSeconds, run.Board.Wakes, run.Wire.Connections, run.Board.Pings, run.Board.Flash.Commits, NodeBooks.Open(run.Board, run.Settings), [.. Enum.GetValues<Load>().Select(run.Board.Ledger.ChargeMah)]);
    }
}
