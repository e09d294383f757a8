using System;
using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>What the journal holds and what it costs, measured on the real core and the modelled flash.</summary>
public sealed record JournalFigures
{
    private const int WakesPerDay = 96;
    private const int OutageDays = 40;
    private const int GoodDays = 30;
    private const int Partition = 64;
    private const long ErasesPerBlock = 100_000;
    private const double DayMs = 86_400_000;

    /// <summary>Readings kept unsent when the journal was full.</summary>
    public required long Kept { get; init; }

    /// <summary>Older ones that were dropped for them, and counted.</summary>
    public required long Dropped { get; init; }

    /// <summary>Readings that went without being counted.</summary>
    public required long Lost { get; init; }

    /// <summary>Most bytes of flash in use, whole blocks counted.</summary>
    public required int FlashBytes { get; init; }

    /// <summary>Bytes of the partition.</summary>
    public int PartitionBytes => Partition * FlashWear.BlockSize;

    /// <summary>Blocks that are left to spread the wear over.</summary>
    public int FreeBlocks => Partition - (FlashBytes / FlashWear.BlockSize);

    /// <summary>Times a day that a file is closed with something new in it.</summary>
    public required double ClosesPerDay { get; init; }

    /// <summary>Blocks erased a day.</summary>
    public required double ErasesPerDay { get; init; }

    /// <summary>Years until the flash is worn, by the least that its maker promises.</summary>
    public double YearsOfFlash => FreeBlocks * ErasesPerBlock / ErasesPerDay / 365;

    /// <summary>Runs an outage that is longer than the journal, then a month in a good network.</summary>
    public static JournalFigures Measure()
    {
        World world = new(CoreNode.Create(), 1);
        Live(world, WakesPerDay, SessionScript.Good);
        Live(world, OutageDays * WakesPerDay, new SessionScript { Join = LinkStatus.NoNetwork });
        long kept = world.Ledger.Missing;
        world.Drain(WakesPerDay);
        FlashWear before = world.Board.Files.Wear.Clone();
        long fromMs = world.Board.Steps.TrueMs;
        Live(world, GoodDays * WakesPerDay, SessionScript.Good);
        world.Drain(WakesPerDay);
        double days = (world.Board.Steps.TrueMs - fromMs) / DayMs;
        return new JournalFigures
        {
            Kept = kept,
            Dropped = world.Ledger.CountLost(LossReason.Dropped),
            Lost = world.Ledger.Missing,
            FlashBytes = world.Board.Files.HighestBlocks * FlashWear.BlockSize,
            ClosesPerDay = (world.Board.Files.Wear.Closes - before.Closes) / days,
            ErasesPerDay = (world.Board.Files.Wear.Erases - before.Erases) / days,
        };
    }

    private static void Live(World world, int wakes, SessionScript script)
    {
        for (int i = 0; i < wakes && world.Violation == null; i++)
        {
            world.Step(script);
        }

        if (world.Violation != null)
        {
            throw new InvalidOperationException(world.Violation);
        }
    }
}
