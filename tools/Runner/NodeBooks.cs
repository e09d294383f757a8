using BinNode.Contracts;
using BinNode.Core.Cycle;
using BinNode.Core.Journal;
using BinNode.Core.Readings;
using BinNode.Core.Settings;
using BinNode.Core.Uplink;
using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>What a sleeping node remembers, read from a copy of its flash with the firmware's own code.</summary>
public sealed class NodeBooks
{
    private NodeBooks(NodeMemory memory, Reading? last)
    {
        NextSequence = memory.Journal.NextSequence;
        FirstSequence = memory.Journal.FirstSequence;
        Waiting = memory.Journal.Depth;
        Wakes = memory.Counters.Get(Counter.Wakes);
        Dropped = memory.Journal.Report.DroppedCount;
        FailuresInARow = memory.Reporting.Failures;
        FaultCount = memory.Counters.Get(Counter.Faults);
        LastFault = memory.Faults.Count > 0 ? FaultNames.Of(memory.Faults.Get(0)) : null;
        Last = last;
        ChargeUah = memory.Charge.TotalUah;
    }

    /// <summary>Sequence number of the next reading; counts from 1 while the node has never learned the time.</summary>
    public uint NextSequence { get; }

    /// <summary>Sequence number of the first reading.</summary>
    public uint FirstSequence { get; }

    /// <summary>Readings that were taken and stored so far.</summary>
    public int Measured => (int)(NextSequence - FirstSequence);

    /// <summary>Readings that wait for the broker.</summary>
    public int Waiting { get; }

    /// <summary>Wakes that the node counted.</summary>
    public uint Wakes { get; }

    /// <summary>Readings that the node gave up.</summary>
    public uint Dropped { get; }

    /// <summary>Sessions that failed in a row.</summary>
    public int FailuresInARow { get; }

    /// <summary>Faults that the node noted.</summary>
    public uint FaultCount { get; }

    /// <summary>The newest of them in words, with its detail in brackets, or null.</summary>
    public string? LastFault { get; }

    /// <summary>Charge by the node's own ledger, in microampere-hours.</summary>
    public uint ChargeUah { get; }

    /// <summary>The newest reading that waits, if any does.</summary>
    public Reading? Last { get; }

    /// <summary>Opens the books of a board that sleeps.</summary>
    public static NodeBooks Open(SimulatedBoard board, NodeSettings settings)
    {
        StillClock still = new((long)board.TrueUnixSeconds);
        NodeParts parts = new() { Clock = still, Rtc = still, Files = new FlashFiles(board.Flash) };
        if (settings.Number(Setting.Uplink) == 1)
        {
            parts.UplinkState = new Cellular.CellularState();
        }

        NodeMemory memory = new(parts, Measurement.CreateMonitor(parts, settings));
        memory.Journal.Open(WakeCause.Other);
        return new NodeBooks(memory, Newest(memory.Journal));
    }

    private static Reading? Newest(Journal journal)
    {
        Reading[] one = new Reading[1];
        return journal.Depth > 0 && journal.Peek(journal.NextSequence - 2, one, 1) == 1 ? one[0] : null;
    }

    /// <summary>A clock in which no time passes.</summary>
    private sealed class StillClock(long unixSeconds) : IClock, IRtc
    {
        public long NowMs => 0;

        public long Seconds => unixSeconds;

        public void Sleep(int ms)
        {
        }

        public void Set(long seconds)
        {
        }
    }
}
