using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Journal;
using BinNode.Core.Settings;
using BinNode.Core.Uplink;

namespace BinNode.Core.Cycle;

/// <summary>What this wake is for, and when the next one is: the schedules, the battery and the switches put together.</summary>
public sealed class SleepPlanner
{
    private const int DeadlineReserveMs = 15000;
    private const int UrgentRetryFloorS = 30;
    private const int DefaultJoinMs = 10000;
    private const int ListenAfterPowerUpMs = 120000;

    private readonly NodeParts _parts;
    private readonly NodeSettings _settings;
    private readonly NodeMemory _memory;
    private readonly Measurement _measurement;
    private readonly IntervalConfig _interval = new IntervalConfig();
    private readonly uint _deviceHash;
    private readonly long _wokeAtMs;
    private uint _settledRunS;
    private long _settledMs;

    /// <summary>Wires the planner.</summary>
    public SleepPlanner(NodeParts parts, NodeSettings settings, NodeMemory memory, Measurement measurement, uint deviceHash)
    {
        _parts = parts;
        _settings = settings;
        _memory = memory;
        _measurement = measurement;
        _deviceHash = deviceHash;
        _wokeAtMs = parts.Clock.NowMs;
        _settledMs = _wokeAtMs;
        SettingsMap.Fill(_interval, settings);
    }

    /// <summary>True when this wake measures: it is time, or a switch moved.</summary>
    public bool IsMeasureDue => _memory.Measuring.IsDue || _parts.Power.Cause == WakeCause.Tilt || _parts.Power.Cause == WakeCause.Heat;

    /// <summary>True when this wake talks; meaningful after <see cref="PlanReport"/>.</summary>
    public bool IsReportDue { get; private set; }

    /// <summary>True when only events may be sent.</summary>
    public bool AlarmsOnly { get; private set; }

    /// <summary>How long to wait for a technician at the end of this wake, in milliseconds; 0: not at all.</summary>
    public int ListenMs { get; set; }

    /// <summary>The sleep that the technician asked for, in seconds; 0: as planned.</summary>
    public int SleepOrderS { get; set; }

    /// <summary>Longest time for joining, in milliseconds.</summary>
    public int JoinMs => _parts.Uplink.WantedJoinMs > 0 ? _parts.Uplink.WantedJoinMs : DefaultJoinMs;

    /// <summary>The time for a session: what the deadline leaves, less a reserve for storing and sleeping.</summary>
    public Budget SessionBudget
    {
        get
        {
            long usedMs = _parts.Clock.NowMs - _wokeAtMs;
            long leftMs = (_settings.Number(Setting.DeadlineS) * 1000L) - usedMs - DeadlineReserveMs;
            return new Budget(_parts.Clock, leftMs > 0 ? (int)leftMs : 0);
        }
    }

    private bool IsUrgent
    {
        get
        {
            for (int i = 0; i < _memory.Events.Count; i++)
            {
                if (EventNames.IsUrgent(_memory.Events.Items[i]))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private bool IsGrave
    {
        get
        {
            for (int i = 0; i < _memory.Events.Count; i++)
            {
                if (EventNames.IsGrave(_memory.Events.Items[i]))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The node woke: the schedules learn how long it slept.</summary>
    public void Woke()
    {
        Elapse(_memory.Clock.SleptS);
        _memory.Charge.Slept(_memory.Clock.SleptS);
        _memory.Charge.Add(ChargePhase.Boot, ChargeRates.BootMs);
        _memory.Charge.Add(ChargePhase.Awake, ChargeRates.WorkMs);
        if (_parts.UplinkState != null && _settings.Flag(Setting.CellPsm))
        {
            _memory.Charge.AddMicroC(ChargePhase.Modem, (long)_memory.Clock.SleptS * ChargeRates.ModemAsleepNanoAmps / 1000);
        }
        _settledRunS = _memory.Clock.RunSeconds;
        if (_parts.Power.Cause == WakeCause.Tilt || _parts.Power.Cause == WakeCause.Heat)
        {
            _memory.Counters.Add(Counter.SwitchWakes, 1);
        }
    }

    /// <summary>Decides whether this wake talks. A session that comes due before the next measurement is half way is taken along.</summary>
    public void PlanReport()
    {
        PowerLevel power = _memory.Bin.Power.Level;
        bool urgent = IsUrgent;
        AlarmsOnly = power == PowerLevel.AlarmsOnly;
        bool isInterlude = _memory.Lifeline.IsInterlude && _parts.Power.Cause == WakeCause.Timer;
        bool due = _memory.Reporting.IsDue(urgent, SlackS) && (urgent || !isInterlude);
        IsReportDue = due && (power == PowerLevel.Normal || (AlarmsOnly && urgent));
    }

    /// <summary>A session has ended.</summary>
    public void Reported(SessionOutcome outcome)
    {
        if (outcome.Link == LinkStatus.RadioSilent)
        {
            _memory.Reporting.Now();
            SleepOrderS = SleepPlan.FreshStartS;
            return;
        }

        ListenMs = _memory.Reporting.TechnicianMayCome ? ListenAfterPowerUpMs : 0;
        if (outcome.Delivered)
        {
            _memory.Counters.Add(Counter.SessionsOk, 1);
            _memory.Reporting.Succeeded(ReportEveryS(_parts, _settings, _measurement), _deviceHash, outcome.StatusDelivered);
            _memory.Reporting.Heard(_settings.Flag(Setting.AckEndToEnd) && _memory.Journal.Depth > 0);
            return;
        }

        if (outcome.Link != LinkStatus.Up)
        {
            _memory.Fault(FaultCode.Join, (int)outcome.Link);
        }
        else
        {
            _memory.Fault(outcome.ReachedBroker ? FaultCode.Confirmation : FaultCode.Broker, (int)outcome.Broker);
        }

        Failed(outcome.ReachedBroker);
    }

    /// <summary>Seconds to the report after one that succeeds now: by the setting, the bin, the battery, and what the data bundle affords.</summary>
    public static int ReportEveryS(NodeParts parts, NodeSettings settings, Measurement measurement)
    {
        int seconds = AdaptiveInterval.ReportS(
            settings.Flag(Setting.MeasureAdaptive), measurement.Judgement, measurement.Inputs.HasBattery, settings.Number(Setting.ReportEveryS));
        return parts.Uplink.AffordableIntervalS(seconds);
    }

    /// <summary>Everything is to be done anew at once: settings have changed, or somebody asked.</summary>
    public void StartAfresh(bool andReport)
    {
        _memory.Measuring.Now();
        if (andReport)
        {
            _memory.Reporting.Now();
        }
    }

    /// <summary>This wake was given up; a session it was in counts as failed, and a measurement is not repeated at once.</summary>
    public void GaveUp()
    {
        if (_memory.Lifeline.Phase == WakePhase.Reporting)
        {
            Failed(true);
        }

        if (_memory.Measuring.IsDue)
        {
            PlanMeasurement(_interval.FloorS);
        }
    }

    /// <summary>Plans the sleep. Call before the commit: the clock and the schedules are part of what is stored.</summary>
    /// <param name="into">Receives the plan.</param>
    /// <param name="measured">True when this wake measured since the last plan.</param>
    public void PlanSleep(SleepPlan into, bool measured)
    {
        Settle();
        if (measured)
        {
            PlanMeasurement(AdaptiveInterval.NextS(_interval, _measurement.Judgement, _measurement.Inputs.HasBattery, HasMinute(out int minute), minute));
        }

        int seconds = ToInt(_memory.Measuring.DueInS);
        bool isInterlude = _memory.Measuring.DueInS > SleepPlan.LongestS;
        if (IsGrave && _memory.Reporting.MayHurry && _memory.Bin.Power.Level <= PowerLevel.AlarmsOnly)
        {
            int retryS = ToInt(_memory.Reporting.DueInS);
            retryS = retryS > UrgentRetryFloorS ? retryS : UrgentRetryFloorS;
            seconds = retryS < seconds ? retryS : seconds;
            isInterlude = false;
        }

        seconds = SleepOrderS > 0 ? SleepOrderS : seconds;
        _memory.Lifeline.IsInterlude = isInterlude && SleepOrderS == 0;
        into.Seconds = _memory.Clock.PlanSleep(seconds < SleepPlan.FreshStartS ? SleepPlan.FreshStartS : seconds);
        into.Sources = WakeSources.Console | (_memory.Bin.Power.Level == PowerLevel.SleepOnly ? WakeSources.None : _memory.Bin.Switches.Armed);
    }

    /// <summary>The schedules and the ledger count from the last commit; what has passed since goes off before they are stored again, and the commit itself with it.</summary>
    private void Settle()
    {
        uint runS = _memory.Clock.RunSeconds;
        Elapse(runS - _settledRunS);
        _memory.Charge.Pass(runS - _settledRunS);
        long nowMs = _parts.Clock.NowMs;
        _memory.Charge.Add(ChargePhase.Awake, nowMs - _settledMs + ChargeRates.CommitMs);
        _settledMs = nowMs + ChargeRates.CommitMs;
        _settledRunS = runS;
    }

    private void Elapse(uint seconds)
    {
        _memory.Measuring.Elapse(seconds);
        _memory.Reporting.Elapse(seconds);
    }

    private static int ToInt(uint seconds) => seconds > SleepPlan.LongestS ? SleepPlan.LongestS : (int)seconds;

    /// <summary>Tells the radio whether the next wake talks. Call when this wake has nothing more to do than to sleep.</summary>
    /// <param name="plan">The sleep.</param>
    public void PlanRadio(SleepPlan plan)
    {
        if (_parts.Radio == null)
        {
            return;
        }

        bool session = !_memory.Lifeline.IsInterlude && _memory.Reporting.IsDueIn(plan.Seconds, SlackS) && _memory.Bin.Power.Level <= PowerLevel.AlarmsOnly;
        if (session != _memory.Lifeline.IsRadioPlanned || _parts.Power.Cause == WakeCause.PowerUp)
        {
            _parts.Radio.Plan(session);
            _memory.Lifeline.IsRadioPlanned = session;
        }
    }

    private int SlackS => _settings.Number(Setting.MeasureEveryS) / 2;

    private void PlanMeasurement(int intervalS)
    {
        if (!_memory.Clock.TryNow(out uint clockS))
        {
            clockS = _memory.Clock.RunSeconds;
        }

        _memory.Measuring.Measured(intervalS, _interval.FloorS, clockS, _deviceHash);
    }

    private bool HasMinute(out int minute)
    {
        bool known = _memory.Clock.TryNow(out uint unixSeconds);
        minute = (int)(unixSeconds / 60 % 1440);
        return known;
    }

    /// <summary>A session failed, or could not even be tried: the next one waits.</summary>
    /// <param name="reachedBroker">True when the broker may have accepted the node.</param>
    public void Failed(bool reachedBroker)
    {
        _memory.Counters.Add(Counter.SessionsFailed, 1);
        uint seed = DeviceHash.Mix(_deviceHash, _memory.Counters.Get(Counter.Wakes));
        _memory.Reporting.Failed(IsGrave, seed, _parts.Uplink.Report.WaitS, reachedBroker);
    }
}
