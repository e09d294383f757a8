using BinNode.Contracts;
using BinNode.Core.Readings;

namespace BinNode.Core.Bin;

/// <summary>
/// Judges measurements by what came before them: states, emptyings, fill rate, alarms. Order in a wake:
/// <see cref="SwitchJudge.Look"/>, <see cref="AirDeciC"/>, the measurement, <see cref="Judge"/>. Allocates nothing after construction.
/// </summary>
public sealed class BinMonitor : IStateSection
{
    private const int ChronicS = 2 * 3600;
    private const int DayS = 86400;
    private const int YearS = 365 * DayS;
    private const int FullEchoLostS = DayS;
    private const int BrimPermille = 950;
    private const int RecheckLevelS = 300;
    private const int RecheckHeatS = 60;
    private const int BatteryRecoveryMv = 80;
    private const int OwnSize = 8;

    private readonly BinConfig _bin;
    private readonly AlarmConfig _config;
    private readonly SwitchConfig _switchConfig;
    private readonly LevelTracker _level;
    private readonly FillRate _rate = new FillRate();
    private readonly AirTemperature _air = new AirTemperature();
    private readonly Alarm[] _alarms;
    private ReadingState _lastState;
    private int _badWakes;
    private int _badS;
    private int _echoLostS;
    private int _unrecordedS;

    /// <summary>Wires the judge.</summary>
    /// <exception cref="System.ArgumentException">The geometry is impossible: see <see cref="BinProfile"/>.</exception>
    public BinMonitor(BinConfig bin, AlarmConfig alarms, SwitchConfig switchConfig, SwitchJudge switches, PowerGate power)
    {
        _bin = bin;
        _config = alarms;
        _switchConfig = switchConfig;
        Switches = switches;
        Power = power;
        Profile = new BinProfile(bin);
        _level = new LevelTracker(Profile, bin);
        int quietS = alarms.QuietS;
        _alarms = new[]
        {
            new Alarm(BinEventKind.Full, 1, quietS),
            new Alarm(BinEventKind.Overfull, 2, quietS),
            new Alarm(BinEventKind.Tipped, 1, quietS),
            new Alarm(BinEventKind.Fire, 1, quietS),
            new Alarm(BinEventKind.LowBattery, 3, quietS * 6),
            new Alarm(BinEventKind.Sensor, 1, quietS * 6),
            new Alarm(BinEventKind.Tamper, 1, quietS * 6),
        };
        Reset();
    }

    /// <summary>The geometry.</summary>
    public BinProfile Profile { get; }

    /// <summary>The wake switches; call <see cref="SwitchJudge.Look"/> before <see cref="Judge"/>.</summary>
    public SwitchJudge Switches { get; }

    /// <summary>What the battery allows.</summary>
    public PowerGate Power { get; }

    /// <inheritdoc/>
    public int Size => OwnSize + LevelTracker.Size + FillRate.Size + AirTemperature.Size + SwitchJudge.Size + PowerGate.Size + (_alarms.Length * Alarm.Size);

    /// <summary>The air temperature to compensate the speed of sound with: the measured one when it is plausible, else the last believed one, 20 °C when there is none.</summary>
    /// <param name="status">How the reading of the thermometer ended.</param>
    /// <param name="temperatureDeciC">Measured, in tenths of a degree Celsius.</param>
    /// <param name="elapsedS">Seconds since the wake before.</param>
    public int AirDeciC(SenseStatus status, int temperatureDeciC, int elapsedS) => Calc.Clamp(_air.Take(status, temperatureDeciC, elapsedS), -400, 850);

    /// <summary>Distance along the beam that the next measurement is likely to find, in millimetres; 0: unknown.</summary>
    public int ExpectedMm => _level.HasLevel && !_level.IsWaiting ? _level.LevelMm : 0;

    /// <summary>Judges a wake.</summary>
    public void Judge(BinInputs inputs, Judgement into)
    {
        into.Clear();
        JudgeBattery(inputs, into);
        JudgeLevel(inputs, into);
        JudgeForecast(into);
        JudgeChronic(inputs.ElapsedS, into);
        JudgeAlarms(inputs, into);
        _lastState = into.State;
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _level.Reset();
        _rate.Reset();
        _air.Reset();
        Switches.Reset();
        Power.Reset();
        foreach (Alarm alarm in _alarms)
        {
            alarm.Exchange(new StateCursor(new byte[Alarm.Size], 0, true));
        }

        _lastState = ReadingState.Ok;
        _badWakes = _badS = _echoLostS = _unrecordedS = 0;
    }

    /// <inheritdoc/>
    public void Exchange(StateCursor cursor)
    {
        int state = cursor.Byte((int)_lastState);
        _lastState = state <= (int)ReadingState.SensorFault ? (ReadingState)state : ReadingState.Ok;
        _badWakes = cursor.Byte(_badWakes);
        _badS = Calc.Tens(cursor, _badS);
        _echoLostS = Calc.Tens(cursor, _echoLostS);
        _unrecordedS = Calc.Tens(cursor, _unrecordedS);
        _level.Exchange(cursor);
        _rate.Exchange(cursor);
        _air.Exchange(cursor);
        Switches.Exchange(cursor);
        Power.Exchange(cursor);
        foreach (Alarm alarm in _alarms)
        {
            alarm.Exchange(cursor);
        }
    }

    private void JudgeBattery(BinInputs inputs, Judgement into)
    {
        if (inputs.HasBattery)
        {
            Power.Update(inputs.BatteryMv, inputs.ElapsedS);
            into.BatteryPercent = Power.Chemistry.Percent(inputs.BatteryMv);
        }

        into.Power = Power.Level;
    }

    private void JudgeLevel(BinInputs inputs, Judgement into)
    {
        _level.Pass(inputs.ElapsedS);
        _rate.Pass(inputs.ElapsedS);
        _echoLostS = Calc.AddTime(_echoLostS, inputs.ElapsedS);
        into.State = StateBeforeHistory(inputs.Range);
        if (into.State == ReadingState.Full || inputs.Range.HasDistance)
        {
            int mm = into.State == ReadingState.Full ? Profile.FullBeamMm : inputs.Range.DistanceMm;
            _echoLostS = inputs.Range.State == ReadingState.NoEcho ? _echoLostS : 0;
            Take(mm, into);
        }

        into.HasFill = _level.HasLevel;
        into.FillPermille = into.HasFill ? Profile.FillPermille(_level.LevelMm) : 0;
        if (into.HasFill)
        {
            _rate.Note(into.FillPermille);
        }

        if (_level.IsWaiting)
        {
            into.Recheck(RecheckLevelS);
        }
    }

    // A heap that has grown into the blind zone may give no echo at all; after a day without any that is no longer the likely reason.
    private ReadingState StateBeforeHistory(RangeResult range)
    {
        bool over = range.HasDistance && range.DistanceMm <= _bin.OverfullMm;
        bool brim = range.State == ReadingState.NoEcho && _level.HasLevel && !_level.IsLeaving && _echoLostS < FullEchoLostS && Profile.HeightPermille(_level.LevelMm) >= BrimPermille;
        return over || brim ? ReadingState.Full : range.State;
    }

    private void Take(int mm, Judgement into)
    {
        // One reading that its own pings doubt is no witness; a sensor that always doubts is all there is.
        if (into.State == ReadingState.Unstable && _lastState != ReadingState.Unstable && _level.HasLevel)
        {
            return;
        }

        int beforeFill = Profile.FillPermille(_level.LevelMm);
        switch (_level.Take(mm, _rate.PerDay))
        {
            case LevelVerdict.Beyond:
                into.State = ReadingState.Unstable;
                break;
            case LevelVerdict.Obstacle:
                into.State = ReadingState.Blocked;
                break;
            case LevelVerdict.Emptied:
                NoteMove(BinEventKind.Emptied, into);
                into.Events |= ReadingEvents.Emptied;
                _rate.Emptied(Profile.FillPermille(_level.BeforeMm), Profile.FillPermille(_level.LevelMm), _level.AgeS);
                break;
            case LevelVerdict.Settled:
                if (beforeFill - Profile.FillPermille(_level.AfterMm) >= _bin.EmptyingPermille)
                {
                    NoteMove(BinEventKind.Settled, into);
                }

                break;
            default:
                break;
        }
    }

    private void NoteMove(BinEventKind kind, Judgement into) =>
        into.Add(kind, true, Profile.FillPermille(_level.BeforeMm), Profile.FillPermille(_level.AfterMm), _level.AgeS);

    private void JudgeForecast(Judgement into)
    {
        into.HasRate = _rate.IsKnown;
        into.RatePermillePerDay = _rate.PerDay;
        if (!into.HasRate || !into.HasFill || into.RatePermillePerDay == 0)
        {
            return;
        }

        int seconds = Calc.MulDiv(1000 - into.FillPermille, DayS, into.RatePermillePerDay);
        into.HasForecast = seconds <= YearS;
        into.SecondsToFull = into.HasForecast ? seconds : 0;
    }

    private void JudgeChronic(int elapsedS, Judgement into)
    {
        bool bad = into.State != ReadingState.Ok && into.State != ReadingState.Full;
        _badS = bad && _badWakes > 0 ? Calc.AddTime(_badS, elapsedS) : 0;
        _badWakes = bad ? Calc.Min(_badWakes + 1, 255) : 0;
        into.IsChronic = _badWakes >= _bin.ChronicWakes && _badS >= ChronicS;
        _unrecordedS = Calc.AddTime(_unrecordedS, elapsedS);
        into.MaySkipRecord = into.IsChronic && into.State == _lastState && into.State != ReadingState.Unstable && _unrecordedS < DayS;
        _unrecordedS = into.MaySkipRecord ? _unrecordedS : 0;
    }

    private void JudgeAlarms(BinInputs inputs, Judgement into)
    {
        int elapsedS = inputs.ElapsedS;
        JudgeFullness(elapsedS, into);
        if (Raise(2, Switches.Tilt == SwitchVerdict.Tipped, 0, 0, elapsedS, ReadingEvents.Tipped, into)
            | Raise(3, IsFire(), _air.DeciC - _air.RiseDeciC, _air.DeciC, elapsedS, ReadingEvents.Fire, into)
            | Raise(6, Switches.IsMasked, 0, Switches.WakesCounted, elapsedS, ReadingEvents.None, into))
        {
            into.Urgency = Urgency.Publish;
        }

        if (inputs.HasBattery)
        {
            int alarmMv = Power.Chemistry.AlarmMv;
            bool low = Hysteresis.Next(_alarms[4].IsActive, inputs.BatteryMv, alarmMv, alarmMv + BatteryRecoveryMv);
            Raise(4, low, inputs.BatteryMv, inputs.BatteryMv, elapsedS, ReadingEvents.LowBattery, into);
        }

        Raise(5, into.IsChronic, (int)_lastState, (int)into.State, elapsedS, ReadingEvents.None, into);
        into.Events |= Switches.Tilt == SwitchVerdict.LidOpen || Switches.Tilt == SwitchVerdict.Knocked ? ReadingEvents.Disturbed : ReadingEvents.None;
        if (Switches.WantsRecheck)
        {
            into.Recheck(_switchConfig.TippedAfterS);
        }

        if (_air.IsDoubted)
        {
            into.Recheck(RecheckHeatS);
        }
    }

    private void JudgeFullness(int elapsedS, Judgement into)
    {
        if (into.State == ReadingState.Blocked || !into.HasFill)
        {
            return;
        }

        bool isFull = into.State == ReadingState.Full;
        int fill = isFull ? 1000 : into.FillPermille;
        if (Raise(0, Hysteresis.Next(_alarms[0].IsActive, fill, _config.FullPermille, _config.FullClearPermille), fill, fill, elapsedS, ReadingEvents.FullAlarm, into)
            | Raise(1, Hysteresis.Next(_alarms[1].IsActive, fill, _config.OverfullPermille, _config.OverfullClearPermille), fill, fill, elapsedS, ReadingEvents.None, into))
        {
            into.Urgency = isFull || _alarms[0].IsActive ? Urgency.Publish : into.Urgency;
        }
    }

    private bool IsFire() => Switches.Heat == SwitchVerdict.Hot
        || _air.RiseDeciC >= _config.FireRiseDeciC
        || Hysteresis.Next(_alarms[3].IsActive, _air.DeciC, _config.FireDeciC, _config.FireClearDeciC);

    private bool Raise(int alarm, bool condition, int before, int after, int elapsedS, ReadingEvents flag, Judgement into)
    {
        bool changed = _alarms[alarm].Update(condition, before, after, elapsedS, into);
        into.Events |= _alarms[alarm].IsActive ? flag : ReadingEvents.None;
        return changed;
    }
}
