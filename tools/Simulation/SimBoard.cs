using System;
using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>All contracts of one node and the world behind them. What the node keeps over a wake is only in <see cref="Files"/> and <see cref="Rtc"/>.</summary>
public sealed class SimBoard
{
    /// <summary>2026-11-01T00:00:00Z, when worlds begin.</summary>
    public const long BeginUnix = 1793491200;

    private const int GoodBatteryMv = 3600;
    private const long HangMs = 3600 * 1000;

    private long _lastRestMs;

    /// <summary>A new node in a new world.</summary>
    public SimBoard(ulong seed)
    {
        Dice = new Dice(seed);
        Steps = new Steps();
        Rtc = new SimRtc(Steps);
        Files = new FlashDevice(Steps, Dice);
        Battery = new SimBattery(Steps);
        (Clock, Power, Guard, Range, Thermometer, Tilt, Heat, Console, Uplink) = Peripherals();
    }

    private SimBoard(SimBoard other)
    {
        Dice = other.Dice.Clone();
        Steps = other.Steps.Clone();
        Rtc = other.Rtc.Clone(Steps);
        Files = other.Files.Clone(Steps, Dice);
        Battery = new SimBattery(Steps) { RestMv = other.Battery.RestMv, SagMv = other.Battery.SagMv, BrownOutMv = other.Battery.BrownOutMv, NoRadioMv = other.Battery.NoRadioMv };
        (Clock, Power, Guard, Range, Thermometer, Tilt, Heat, Console, Uplink) = Peripherals();
        NextCause = other.NextCause;
        Uplink.Continue(other.Uplink);
        Range.DistanceMm = other.Range.DistanceMm;
        Thermometer.DeciC = other.Thermometer.DeciC;
    }

    /// <summary>Chance, by the seed.</summary>
    public Dice Dice { get; }

    /// <summary>Calls and time.</summary>
    public Steps Steps { get; }

    /// <summary>Monotonic clock.</summary>
    public SimClock Clock { get; }

    /// <summary>Calendar clock.</summary>
    public SimRtc Rtc { get; }

    /// <summary>Files.</summary>
    public FlashDevice Files { get; }

    /// <summary>Sleep and wake.</summary>
    public SimPower Power { get; }

    /// <summary>Deadline.</summary>
    public SimGuard Guard { get; }

    /// <summary>Range sensor.</summary>
    public SimRangeSensor Range { get; }

    /// <summary>Battery.</summary>
    public SimBattery Battery { get; }

    /// <summary>Thermometer.</summary>
    public SimThermometer Thermometer { get; }

    /// <summary>Tilt switch.</summary>
    public SimInput Tilt { get; }

    /// <summary>Thermal switch.</summary>
    public SimInput Heat { get; }

    /// <summary>Console cable.</summary>
    public SimInput Console { get; }

    /// <summary>Network and broker.</summary>
    public SimUplink Uplink { get; }

    /// <summary>Chip facts.</summary>
    public SimChip Chip { get; } = new();

    /// <summary>Message authentication.</summary>
    public SimMac Mac { get; } = new();

    /// <summary>Why the node will wake next.</summary>
    public WakeCause NextCause { get; set; } = WakeCause.PowerUp;

    /// <summary>A copy of the world in which other things can happen.</summary>
    public SimBoard Clone() => new(this);

    /// <summary>Everything works again.</summary>
    public void Mend()
    {
        Steps.ClearPlan();
        Files.Mend();
        Range.Status = RangeStatus.Ok;
        Battery.RestMv = GoodBatteryMv;
        Battery.Status = SenseStatus.Ok;
        Thermometer.Status = SenseStatus.Ok;
        Tilt.State = false;
    }

    /// <summary>Runs one wake and returns how it ended. The clock stands at its end.</summary>
    /// <param name="firmware">One wake of the firmware on this board.</param>
    /// <param name="script">How the network behaves.</param>
    public WakeEnd Wake(Action<SimBoard> firmware, SessionScript script)
    {
        Steps.Begin();
        Power.Begin(NextCause);
        Uplink.Begin(script);
        Battery.Begin();
        try
        {
            firmware(this);
        }
        catch (PowerLostException)
        {
            return End();
        }
        catch (Exception)
        {
            return Steps.IsDead ? End() : WakeEnd.Threw;
        }

        return Steps.IsDead ? End() : WakeEnd.StayedAwake;
    }

    /// <summary>Time from the end of a wake to the next one, as the node and the world have it.</summary>
    /// <param name="end">How the wake ended.</param>
    /// <param name="darkS">Seconds without power after a cut.</param>
    public void Rest(WakeEnd end, int darkS)
    {
        bool sleeps = end is WakeEnd.Slept or WakeEnd.Deadline && Power.Slept;
        if (sleeps)
        {
            _lastRestMs = Math.Max(1, Rtc.SleepMs(Power.SleepS));
            Steps.PassMs(_lastRestMs);
            NextCause = WakeCause.Timer;
        }
        else
        {
            Steps.PassMs(1000L * darkS);
            NextCause = WakeCause.PowerUp;
            if (end != WakeEnd.Rebooted)
            {
                Rtc.Lose();
            }
        }
    }

    /// <summary>A switch ends the sleep early. Call after <see cref="Rest"/>.</summary>
    /// <param name="cause">Which.</param>
    /// <param name="afterS">Seconds after the node fell asleep.</param>
    public void WakeEarly(WakeCause cause, int afterS)
    {
        Steps.PassMs((1000L * afterS) - _lastRestMs);
        NextCause = cause;
    }

    private WakeEnd End()
    {
        if (Steps.TrueMs - Steps.WakeStartMs >= HangMs)
        {
            return WakeEnd.Hung;
        }

        return Steps.DeadlineFired ? WakeEnd.Deadline : Power.Slept ? WakeEnd.Slept : Power.Rebooted ? WakeEnd.Rebooted : WakeEnd.PowerLost;
    }

    private (SimClock Clock, SimPower Power, SimGuard Guard, SimRangeSensor Range, SimThermometer Thermometer, SimInput Tilt, SimInput Heat, SimInput Console, SimUplink Uplink) Peripherals() =>
        (new(Steps), new(Steps), new(Steps), new(Steps), new(Steps), new(Steps), new(Steps), new(Steps), new(Steps, Dice, Rtc, Battery) { TrueUnixAtZero = BeginUnix });
}
