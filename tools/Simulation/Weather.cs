using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>Chooses what goes wrong in each wake: outages that last for days, and single faults on top of them.</summary>
internal sealed class Weather
{
    private static readonly FaultKind[] All = [.. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None)];
    /// <summary>The contracts whose part may be dead.</summary>
    internal static readonly string[] Peripherals = ["range", "battery", "thermometer", "uplink", "input", "files", "rtc"];

    private const int LinesKept = 30;

    private readonly World _world;
    private readonly Dice _dice;
    private readonly FaultKind[] _kinds;
    private readonly TortureResult _result;
    private readonly bool _liesAboutTime;
    private readonly Queue<string> _lines = [];
    private FaultKind _outage;
    private int _outageLeft;
    private int _quietLeft;
    private long _until;
    private int _lastSteps = 30;

    internal Weather(World world, Dice dice, IReadOnlyList<FaultKind> only, TortureResult result)
    {
        _world = world;
        _dice = dice;
        _result = result;
        _kinds = only.Count > 0 ? [.. only] : All;
        _liesAboutTime = dice.Permille(300);
        world.Ledger.Times.IsOn = !_liesAboutTime;
        world.Board.Files.Rules = dice.Permille(500) ? FlashRules.LittleFs : FlashRules.Tearing;
        world.Board.Rtc.Drift(dice.Between(-50000, 50000));
        world.Board.Battery.RestMv = 3600;
    }

    /// <summary>The last wakes in words, oldest first.</summary>
    internal IReadOnlyCollection<string> LastWakes => _lines;

    private SimBoard Board => _world.Board;

    /// <summary>One wake, or several when a switch storms.</summary>
    /// <param name="until">No more than so many wakes in all.</param>
    internal void Step(long until)
    {
        Clear();
        _until = until;
        if (_outageLeft-- <= 0)
        {
            _outage = _dice.Permille(400) ? Pick(IsOutage) : FaultKind.None;
            _outageLeft = _outage == FaultKind.None ? _dice.Between(5, 100) : _dice.Between(1, _dice.Permille(50) ? 400 : 30);
        }

        FaultKind fault = _quietLeft-- > 0 || !_dice.Permille(300) ? FaultKind.None : Pick(kind => !IsOutage(kind));
        SessionScript script = ScriptOf(_outage);
        script = Apply(fault, script);
        Note(_outage);
        WakeEnd end = _world.Step(script, _dice.Permille(700) ? _dice.Between(1, 120) : _dice.Between(1, 200000));
        Note(fault);
        _result.Cuts += end == WakeEnd.PowerLost ? 1 : 0;
        _lastSteps = end == WakeEnd.PowerLost ? _lastSteps : Board.Steps.Count;
        Tell($"wake {_world.Wakes}: {_outage} {fault} {Board.Steps.Plan} -> {end} after {Board.Steps.Count} calls, {_world.AwakeMs} ms");
        BetweenWakes(fault);
    }

    /// <summary>Everything works.</summary>
    internal void Clear() => Board.Mend();

    private static bool IsOutage(FaultKind kind) => kind >= FaultKind.NoNetwork;

    private FaultKind Pick(Func<FaultKind, bool> fits)
    {
        FaultKind[] fitting = [.. _kinds.Where(fits)];
        return fitting.Length == 0 ? FaultKind.None : fitting[_dice.Below(fitting.Length)];
    }

    private SessionScript ScriptOf(FaultKind outage) => outage switch
    {
        FaultKind.NoNetwork => new SessionScript { Join = (LinkStatus)_dice.Between(1, 7) },
        FaultKind.NotRouting => new SessionScript { Connect = MqttStatus.Timeout, TellsTime = false },
        FaultKind.BrokerRefuses => new SessionScript { Connect = (MqttStatus)_dice.Between(2, 8) },
        FaultKind.ConnectionLost => new SessionScript { LostAtCall = _dice.Between(1, 10) },
        FaultKind.BadAcks => new SessionScript { Acks = _dice.Permille(500) ? AckMode.Mixed : (AckMode)_dice.Between(1, 4) },
        FaultKind.HalfOpen => new SessionScript { Acks = AckMode.HalfOpen },
        FaultKind.ForgetfulBroker => new SessionScript { Forgets = true, Acks = _dice.Permille(300) ? AckMode.Mixed : AckMode.Normal },
        FaultKind.BadBackend => new SessionScript { Backend = (BackendMode)_dice.Between(1, 5), Forgets = _dice.Permille(300) },
        _ => new SessionScript { TellsTime = !_dice.Permille(30) },
    };

    private SessionScript Apply(FaultKind fault, SessionScript script)
    {
        switch (fault)
        {
            case FaultKind.PowerCut:
                Board.Steps.CutAt = _dice.Between(1, Math.Max(1, _lastSteps));
                Board.Steps.CutPoint = (CutPoint)_dice.Below(3);
                break;
            case FaultKind.Exception:
            case FaultKind.OutOfMemory:
                Board.Steps.ThrowAt = _dice.Between(1, Math.Max(1, _lastSteps));
                Board.Steps.ThrowsOutOfMemory = fault == FaultKind.OutOfMemory;
                break;
            case FaultKind.DeadPeripheral:
                Board.Steps.ThrowIn = Peripherals[_dice.Below(Peripherals.Length)];
                break;
            case FaultKind.Hang:
                Board.Steps.HangAt = _dice.Between(2, Math.Max(2, _lastSteps));
                break;
            case FaultKind.FlashFull:
                Board.Files.IsFull = true;
                break;
            case FaultKind.WriteFails:
                Board.Files.FailsWrites = true;
                break;
            case FaultKind.ReadFails:
                Board.Files.FailsReads = true;
                break;
            case FaultKind.BrownOut:
                Board.Battery.RestMv = _dice.Between(2300, 3000);
                break;
            case FaultKind.WrongTime:
                script = _liesAboutTime ? script with { WrongTime = _dice.Permille(500) ? 0 : Board.Uplink.TrueUnix + (54L * 365 * 86400) } : script with { WrongTime = 315532800 };
                break;
            case FaultKind.LateClock:
                script = script with { TellsTime = false, SetsClockLate = true };
                break;
            case FaultKind.SensorFault:
                Board.Range.Status = (RangeStatus)_dice.Between(1, 6);
                Board.Battery.Status = (SenseStatus)_dice.Below(4);
                Board.Thermometer.Status = (SenseStatus)_dice.Below(4);
                break;
        }

        return script;
    }

    /// <summary>What happens while the node sleeps.</summary>
    private void BetweenWakes(FaultKind fault)
    {
        switch (fault)
        {
            case FaultKind.BitFlip:
                FlipOne();
                break;
            case FaultKind.Format when _dice.Permille(200):
                _world.Format();
                _quietLeft = 2;
                break;
            case FaultKind.ClockLost:
                Board.Rtc.Lose();
                break;
            case FaultKind.ClockJump:
                Jump(_dice.Permille(500) ? _dice.Between(-2000000, 2000000) : 54L * 365 * 86400);
                break;
            case FaultKind.Drift:
                Board.Rtc.Drift(_dice.Between(-50000, 50000));
                break;
            case FaultKind.SwitchStorm:
                Storm(_dice.Between(1, 60));
                break;
        }
    }

    /// <summary>A jump within what a sleep may last longer or shorter cannot be told from it.</summary>
    private void Jump(long seconds)
    {
        Board.Rtc.Jump(seconds);
        bool isHidden = seconds < 1200 + (Board.Power.SleepS / 8) && seconds > -1200 - Board.Power.SleepS;
        _world.Ledger.Times.HiddenJumpS += isHidden ? Math.Abs(seconds) : 0;
    }

    /// <summary>One flipped bit, and peace until it has been noticed: two damages at once are two faults.</summary>
    private void FlipOne()
    {
        string[] names = [.. Board.Files.Names.Where(name => Board.Files.Content(name).Length > 0)];
        bool isWhole = Board.NextCause == WakeCause.Timer;
        bool isMended = Board.Files.Content("set.a").AsSpan().SequenceEqual(Board.Files.Content("set.b"));
        if (names.Length == 0 || !isWhole || !isMended)
        {
            return;
        }

        string name = names[_dice.Below(names.Length)];
        int bit = _dice.Below(Board.Files.Content(name).Length * 8);
        _world.Ledger.OnFlipped(name, Board.Files.Content(name), bit / 8);
        Board.Files.Flip(name, bit);
        Tell($"bit {bit % 8} of byte {bit / 8} of {Board.Files.Content(name).Length} in {name} flipped");
        _quietLeft = 3;
    }

    /// <summary>The switch closes as soon as the node sleeps and lets it, again and again.</summary>
    private void Storm(int wakes)
    {
        for (int i = 0; i < wakes && _world.Wakes < _until && _world.Violation == null; i++)
        {
            if (!Board.Power.Slept || (Board.Power.Sources & WakeSources.Tilt) == 0)
            {
                return;
            }

            Board.WakeEarly(WakeCause.Tilt, 1);
            Board.Tilt.State = _dice.Permille(500);
            _world.Step(SessionScript.Good);
        }
    }

    private void Tell(string line)
    {
        _lines.Enqueue(line);
        if (_lines.Count > LinesKept)
        {
            _lines.Dequeue();
        }
    }

    private void Note(FaultKind fault)
    {
        if (fault != FaultKind.None)
        {
            _result.Faults[fault] = _result.Faults.GetValueOrDefault(fault) + 1;
        }
    }
}
