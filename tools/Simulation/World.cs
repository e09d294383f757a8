using System;
using System.Linq;
using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>A node on its board, its backend and the judge: what a run moves forward wake by wake.</summary>
public sealed class World
{
    private const int NapS = 60;
    private const int MostNaps = 40;
    private const int MostSwitchWakes = 20;
    private const int ManyWakes = 100;
    private const int IdlePart = 5;
    private const int LongSleepS = 6000;

    private readonly Node _node;
    private readonly ConfirmingBackend _backend;
    private int _naps;
    private int _switchWakes;
    private int _idle;
    private int _sleptS;

    /// <summary>A new world.</summary>
    public World(Node node, ulong seed)
        : this(node, new SimBoard(seed), new Ledger(node.ClockSize), uplink => new ConfirmingBackend(uplink))
    {
        node.Prepare(Board);
    }

    private World(Node node, SimBoard board, Ledger ledger, Func<SimUplink, ConfirmingBackend> backend)
    {
        _node = node;
        _backend = backend(board.Uplink);
        Board = board;
        Ledger = ledger;
        board.Files.Committed = (name, content, isSure) => Ledger.OnCommitted(name, content, isSure, new Truth(SimBoard.BeginUnix + (board.Range.PingedAtMs / 1000), board.Range.Status == RangeStatus.Ok));
        board.Uplink.Arrived = (_, payload) => OnArrived(payload);
        board.Uplink.Missed = OnMissed;
        board.Uplink.TimeTold = () => Ledger.OnTold(board.Uplink.TrueUnix);
    }

    /// <summary>The node.</summary>
    public SimBoard Board { get; }

    /// <summary>The judge.</summary>
    public Ledger Ledger { get; }

    /// <summary>Wakes so far.</summary>
    public long Wakes { get; private set; }

    /// <summary>Longest time awake in milliseconds.</summary>
    public long MaxAwakeMs { get; private set; }

    /// <summary>How long the last wake lasted, in milliseconds.</summary>
    public long AwakeMs { get; private set; }

    /// <summary>Longest time that a wake may last, in milliseconds.</summary>
    public long DeadlineMs => _node.DeadlineMs;

    /// <summary>What went wrong, in words; null while all is right.</summary>
    public string? Violation { get; private set; }

    /// <summary>A copy in which other things can happen.</summary>
    public World Clone() => new(_node, Board.Clone(), Ledger.Clone(), _backend.CloneFor) { Wakes = Wakes };

    /// <summary>One wake and the sleep after it.</summary>
    /// <param name="script">How the network behaves.</param>
    /// <param name="darkS">Seconds without power after a cut.</param>
    public WakeEnd Step(SessionScript script, int darkS = 60)
    {
        Board.Range.DistanceMm = 300 + (int)(Wakes * 37 % 4000);
        Board.Thermometer.DeciC = 150 + (int)(Wakes * 7 % 200);
        Ledger.OnWake();
        _backend.OnWake();
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

    /// <summary>Lets the node run in a good world until everything has arrived, and until it knows so when it waits for the backend's word.</summary>
    /// <param name="mostWakes">Give up after so many wakes.</param>
    /// <returns>Wakes it took.</returns>
    public int Drain(int mostWakes)
    {
        for (int i = 0; i < mostWakes; i++)
        {
            if (Ledger.Missing == 0 && i > 0 && (!_node.WaitsForBackend || Ledger.IsAllFreed))
            {
                return i;
            }

            Step(SessionScript.Good);
        }

        Violation ??= Ledger.Missing == 0 ? $"{mostWakes} wakes in a good world, and the node still holds what the backend has confirmed" : null;
        return mostWakes;
    }

    private void Judge(WakeEnd end)
    {
        AwakeMs = Board.Steps.TrueMs - Board.Steps.WakeStartMs;
        MaxAwakeMs = Math.Max(MaxAwakeMs, AwakeMs);
        CountUseless(end);
        if (end is WakeEnd.StayedAwake or WakeEnd.Threw or WakeEnd.Hung)
        {
            Violation ??= $"wake {Wakes} ended badly: {end} at call {Board.Steps.Count}";
        }
        else if (AwakeMs > DeadlineMs)
        {
            Violation ??= $"wake {Wakes} lasted {AwakeMs} ms, {DeadlineMs} ms being its deadline";
        }
        else if (Board.Power.Slept && Board.Power.SleepS is < 1 or > 604800)
        {
            Violation ??= $"wake {Wakes} went to sleep for {Board.Power.SleepS} s";
        }
        else if (_naps > MostNaps)
        {
            Violation ??= $"wake {Wakes} was the {_naps}th in a row that slept for no more than {NapS} s: the battery is empty in weeks";
        }
        else if (_switchWakes > MostSwitchWakes)
        {
            Violation ??= $"wake {Wakes} was the {_switchWakes}th in a row by a switch";
        }
        else if (Wakes > ManyWakes && _idle > Wakes / IdlePart)
        {
            Violation ??= $"{_idle} of {Wakes} wakes did nothing";
        }
        else if (Board.Uplink.RadioWasForbidden)
        {
            Violation ??= $"wake {Wakes} switched the radio on at {Board.Battery.RestMv} mV";
        }

        Violation ??= Ledger.Violation;
    }

    /// <summary>Wakes that cost charge and bring nothing: too early, too often, or for nothing.</summary>
    private void CountUseless(WakeEnd end)
    {
        bool sleeps = end == WakeEnd.Slept;
        bool isBySwitch = Board.Power.WakeCause == WakeCause.Tilt;
        bool wasCutShort = _sleptS < LongSleepS; // a longer plan takes several sleeps, for the external watchdog
        bool didNothing = wasCutShort && Board.Range.PingedAtMs < Board.Steps.WakeStartMs && !Board.Uplink.RadioWasOn && !Board.Steps.HasThrown;
        _naps = sleeps && Board.Power.SleepS <= NapS ? _naps + 1 : 0;
        _switchWakes = sleeps && isBySwitch ? _switchWakes + 1 : 0;
        _idle += sleeps && didNothing ? 1 : 0;
        _sleptS = Board.Power.SleepS;
    }

    private Arrival Decode(byte[] payload)
    {
        try
        {
            return _node.Decode(payload);
        }
        catch (InvalidOperationException wrong)
        {
            Violation ??= wrong.Message; // not to be caught by the firmware, which is in the middle of its publish
            return new Arrival([]);
        }
    }

    private void OnMissed(byte[] payload, bool isConfirmed)
    {
        Arrival arrival = Decode(payload);
        if (arrival.Readings.Count > 0)
        {
            _backend.OnMissed();
        }

        foreach (Core.Readings.Reading reading in arrival.Readings.Where(_ => isConfirmed && !_node.WaitsForBackend))
        {
            Ledger.OnForgotten(reading);
        }
    }

    private void OnArrived(byte[] payload)
    {
        Arrival arrival = Decode(payload);
        foreach (Core.Readings.Reading reading in arrival.Readings)
        {
            Ledger.OnDelivered(reading, Board.Uplink.TrueUnix);
        }

        Ledger.OnMessage(arrival.Number, arrival.Content);
        if (_node.WaitsForBackend && arrival.Readings.Count > 0)
        {
            _backend.OnStored(arrival.Readings[^1].Sequence, Board.Uplink.Script.Backend);
        }
    }
}
