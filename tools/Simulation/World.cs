using System;

namespace BinNode.Simulation;

/// <summary>A node on its board, its backend and the judge: what a run moves forward wake by wake.</summary>
public sealed class World
{
    private readonly Node _node;

    /// <summary>A new world.</summary>
    public World(Node node, ulong seed)
        : this(node, new SimBoard(seed), new Ledger(node.ClockSize))
    {
        node.Prepare(Board);
    }

    private World(Node node, SimBoard board, Ledger ledger)
    {
        _node = node;
        Board = board;
        Ledger = ledger;
        board.Files.Committed = (name, content, isSure) => Ledger.OnCommitted(name, content, isSure, board.Uplink.TrueUnix);
        board.Uplink.Arrived = OnArrived;
        board.Uplink.TimeTold = () => Ledger.LastSyncUnix = board.Uplink.TrueUnix;
    }

    /// <summary>The node.</summary>
    public SimBoard Board { get; }

    /// <summary>The judge.</summary>
    public Ledger Ledger { get; }

    /// <summary>Wakes so far.</summary>
    public long Wakes { get; private set; }

    /// <summary>Longest time awake in milliseconds.</summary>
    public long MaxAwakeMs { get; private set; }

    /// <summary>Longest time that a wake may last, in milliseconds.</summary>
    public long DeadlineMs => _node.DeadlineMs;

    /// <summary>What went wrong, in words; null while all is right.</summary>
    public string? Violation { get; private set; }

    /// <summary>A copy in which other things can happen.</summary>
    public World Clone() => new(_node, Board.Clone(), Ledger.Clone()) { Wakes = Wakes };

    /// <summary>One wake and the sleep after it.</summary>
    /// <param name="script">How the network behaves.</param>
    /// <param name="darkS">Seconds without power after a cut.</param>
    public WakeEnd Step(SessionScript script, int darkS = 60)
    {
        Board.Range.DistanceMm = 300 + (int)(Wakes * 37 % 4000);
        Board.Thermometer.DeciC = 150 + (int)(Wakes * 7 % 200);
        WakeEnd end = Board.Wake(_node.Wake, script);
        Wakes++;
        Judge(end);
        Board.Rest(end, darkS);
        return end;
    }

    /// <summary>The partition is formatted by the platform; the installer comes and provisions the node again.</summary>
    public void Format()
    {
        Board.Files.Format();
        Ledger.OnFormatted();
        _node.Prepare(Board);
    }

    /// <summary>Lets the node run in a good world until everything has arrived.</summary>
    /// <param name="mostWakes">Give up after so many wakes.</param>
    /// <returns>Wakes it took.</returns>
    public int Drain(int mostWakes)
    {
        for (int i = 0; i < mostWakes; i++)
        {
            if (Ledger.CountMissing() == 0 && i > 0)
            {
                return i;
            }

            Step(SessionScript.Good);
        }

        return mostWakes;
    }

    private void Judge(WakeEnd end)
    {
        long awakeMs = Board.Steps.TrueMs - Board.Steps.WakeStartMs;
        MaxAwakeMs = Math.Max(MaxAwakeMs, awakeMs);
        if (end is WakeEnd.StayedAwake or WakeEnd.Threw or WakeEnd.Hung)
        {
            Violation ??= $"wake {Wakes} ended badly: {end} at call {Board.Steps.Count}";
        }
        else if (awakeMs > DeadlineMs)
        {
            Violation ??= $"wake {Wakes} lasted {awakeMs} ms, {DeadlineMs} ms being its deadline";
        }
        else if (Board.Power.Slept && Board.Power.SleepS is < 1 or > 604800)
        {
            Violation ??= $"wake {Wakes} went to sleep for {Board.Power.SleepS} s";
        }

        else if (Board.Uplink.RadioWasForbidden)
        {
            Violation ??= $"wake {Wakes} switched the radio on at {Board.Battery.RestMv} mV";
        }

        Violation ??= Ledger.Violation;
    }

    private void OnArrived(string topic, byte[] payload)
    {
        foreach (Core.Readings.Reading reading in _node.Decode(topic, payload))
        {
            Ledger.OnDelivered(reading);
        }
    }
}
