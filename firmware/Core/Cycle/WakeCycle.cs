using System;
using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Console;
using BinNode.Core.Journal;
using BinNode.Core.Readings;
using BinNode.Core.Settings;
using BinNode.Core.Uplink;

namespace BinNode.Core.Cycle;

/// <summary>
/// One wake, from power to the plan for the sleep.
/// <code>
/// boot -> why awake? -> measure -> judge -> store -> due or urgent? -> session -> plan -> sleep
/// any failure, any exception, any deadline -> note the cause -> plan -> sleep
/// </code>
/// </summary>
public sealed class WakeCycle : IDeadlineHandler
{
    /// <summary>What the guard needs to store the cause before the deadline is over.</summary>
    private const int NoteReserveMs = 2000;

    private const int BurstSpacingMs = 2000;

    private readonly NodeParts _parts;
    private readonly NodeSettings _settings;
    private readonly SettingsStore _store;
    private readonly SettingsSource _source;
    private readonly NodeMemory _memory;
    private readonly Measurement _measurement;
    private readonly SleepPlanner _planner;
    private readonly SleepPlan _plan = new SleepPlan();
    private readonly string _deviceId;
    private readonly long _wokeAtMs;
    private bool _measured;
    private bool _storing;
    private bool _opened;

    /// <summary>Wires a wake; nothing happens before <see cref="Run"/>.</summary>
    public WakeCycle(NodeParts parts, NodeSettings settings, SettingsStore store, SettingsSource source)
    {
        _parts = parts;
        _settings = settings;
        _store = store;
        _source = source;
        _wokeAtMs = parts.Clock.NowMs;
        _deviceId = Identity.Of(settings, parts.Chip);
        _measurement = new Measurement(parts, settings);
        _memory = new NodeMemory(parts, Measurement.CreateMonitor(parts, settings));
        _planner = new SleepPlanner(parts, settings, _memory, _measurement, DeviceHash.Of(_deviceId));
    }

    /// <summary>Does whatever this wake is for. Never throws.</summary>
    /// <returns>How to sleep.</returns>
    public SleepPlan Run()
    {
        try
        {
            _parts.Guard.Arm((_settings.Number(Setting.DeadlineS) * 1000) - NoteReserveMs, this);
            Wake();
        }
        catch (Exception exception)
        {
            GiveUp(FaultCode.Exception, KindOf(exception));
        }

        return _plan;
    }

    /// <inheritdoc/>
    public void OnDeadline()
    {
        if (!_storing)
        {
            GiveUp(FaultCode.Deadline, 0);
        }

        _parts.Power.Sleep(_plan.Seconds, _plan.Sources);
    }

    private void Wake()
    {
        _parts.Guard.Kick();
        Remember();
        if (_parts.Power.Cause == WakeCause.Console)
        {
            ServeTechnician(_settings.Number(Setting.ConsoleMinutes) * 60000);
        }

        if (_planner.IsMeasureDue)
        {
            if (_measurement.IsWorthIt(_memory.Bin))
            {
                Measure();
                Judge();
            }

            _measured = true;
        }

        _planner.PlanReport();
        Store(_planner.IsReportDue ? WakePhase.Reporting : WakePhase.Asleep);
        if (_planner.IsReportDue)
        {
            Report();
            Store(WakePhase.Asleep);
        }

        if (_planner.ListenMs > 0)
        {
            _memory.Reporting.Listened();
            ServeTechnician(_planner.ListenMs);
            Store(WakePhase.Asleep);
        }
    }

    private void Remember()
    {
        JournalReport found = _memory.Journal.Open(_parts.Power.Cause);
        _opened = true;
        _memory.Counters.Add(Counter.Wakes, 1);
        _planner.Woke();
        NoteHowItEnded();
        if (found.Outcome != JournalOutcome.Ok)
        {
            _memory.Fault(FaultCode.Memory, (int)found.Outcome);
            _memory.Lifeline.LeaveOutMessageNumbers();
        }

        if (_source != SettingsSource.Stored && _source != SettingsSource.New)
        {
            _memory.Fault(FaultCode.Settings, (int)_source);
        }
    }

    /// <summary>A phase that was stored and never came to its end tells how the wake before died.</summary>
    private void NoteHowItEnded()
    {
        WakePhase died = _memory.Lifeline.Phase;
        bool powerUp = _parts.Power.Cause == WakeCause.PowerUp;
        if (powerUp)
        {
            _memory.Counters.Add(Counter.PowerUps, 1);
            _memory.Reporting.PoweredUp();
            _memory.Measuring.Now();
        }

        if (died != WakePhase.Asleep)
        {
            _memory.Fault(powerUp ? FaultCode.PowerLost : FaultCode.Deadline, (int)died);
            _memory.Lifeline.DeadlineHit();
            _memory.Lifeline.LeaveOutMessageNumbers();
            _planner.Failed(true); // a session of that wake never came to its end
        }

        _memory.Lifeline.Phase = WakePhase.Waking;
    }

    private void Measure()
    {
        _memory.Lifeline.Phase = WakePhase.Measuring;
        _measurement.Take(_memory.Bin, _memory.Lifeline.JudgeAt(_memory.Clock.RunSeconds));
        RangeResult range = _measurement.Inputs.Range;
        _memory.Charge.AddMicroC(ChargePhase.Sensor, (long)range.ChargeMicroC * ChargeRates.SensorPermille / 1000);
    }

    private void Judge()
    {
        _measurement.Judge(_memory.Bin, _parts.Power.Cause);
        Reading reading = _measurement.ToReading();
        _memory.Clock.Stamp(ref reading);
        if (!_measurement.Judgement.MaySkipRecord)
        {
            _memory.Journal.Append(ref reading);
        }

        for (int i = 0; i < _measurement.Judgement.EventCount; i++)
        {
            Notice(_measurement.Judgement.GetEvent(i), reading);
        }
    }

    private void Notice(BinEvent what, Reading at)
    {
        if (!EventNames.IsPublished(what.Kind))
        {
            return;
        }

        NodeEvent item = new NodeEvent
        {
            Number = _memory.Lifeline.NextMessageNumber(),
            Sequence = at.Sequence,
            Epoch = at.Epoch,
            Seconds = at.Seconds > (uint)what.AgeS ? at.Seconds - (uint)what.AgeS : 0,
            Kind = what.Kind,
            Raised = what.Raised,
            State = at.State,
            Before = (short)what.Before,
            After = (short)what.After,
        };
        _memory.Events.Add(item);
        if (EventNames.IsUrgent(item))
        {
            _memory.Reporting.AlarmRaised();
        }
    }

    private void Report()
    {
        _memory.Lifeline.Phase = WakePhase.Reporting;
        _parts.Guard.Kick();
        SettingsSource texts = _store.Verify(_settings);
        if (texts != SettingsSource.Stored && texts != _source)
        {
            // Mended or lost, the parts were wired with what is wrong: a later wake talks. It waits like after a failed session,
            // since damage that cannot be mended would otherwise wake the node every two seconds for ever.
            _memory.Fault(FaultCode.Settings, (int)texts);
            _planner.Failed(false);
            return;
        }

        Session session = new Session(_parts, _settings, _store, _memory, _measurement, _deviceId);
        long startMs = _parts.Clock.NowMs;
        SessionOutcome outcome = session.Run(_planner.SessionBudget, _planner.JoinMs, _planner.AlarmsOnly);
        CountRadio(startMs, outcome);
        _planner.Reported(outcome);
        Obey(session.Order);
    }

    /// <summary>A radio that starts with the chip has been joining since then, a modem since it was switched on.</summary>
    private void CountRadio(long startMs, SessionOutcome outcome)
    {
        long onMs = _parts.Clock.NowMs - startMs;
        int joinMs = _parts.Uplink.Report.JoinMs;
        if (_parts.UplinkState != null)
        {
            _memory.Charge.AddMicroC(ChargePhase.Modem, (long)joinMs * ChargeRates.ModemJoinNanoAmps / 1000000);
            _memory.Charge.Add(ChargePhase.Modem, onMs - joinMs);
        }
        else if (outcome.Link != LinkStatus.RadioSilent)
        {
            _memory.Charge.Add(ChargePhase.WifiJoin, startMs - _wokeAtMs + joinMs + ChargeRates.RadioBootMs);
            _memory.Charge.Add(ChargePhase.Wifi, onMs - joinMs);
        }
    }

    /// <summary>What commands asked for beyond the session.</summary>
    private void Obey(RemoteOrder order)
    {
        _plan.Reboot = order.Reboot;
        _planner.ListenMs = order.ConsoleMinutes > 0 ? order.ConsoleMinutes * 60000 : _planner.ListenMs;
        for (int i = 0; i < order.BurstReadings && !_planner.SessionBudget.IsSpent; i++)
        {
            Measure();
            Judge();
            _measured = true;
            _parts.Clock.Sleep(BurstSpacingMs);
        }

        if (order.SettingsChanged || order.BurstReadings > 0)
        {
            _planner.StartAfresh(order.BurstReadings > 0);
        }
    }

    /// <summary>Waits for the technician's first byte, and serves him for as long as he types.</summary>
    private void ServeTechnician(int listenMs)
    {
        if (_parts.ConsolePort == null)
        {
            return;
        }

        _memory.Lifeline.Phase = WakePhase.Console;
        ConsoleVisit visit = new ConsoleVisit(_parts, _settings, _store, _source, _memory, _deviceId, this);
        ConsoleEnd end = visit.Serve(listenMs);
        _plan.Reboot = end == ConsoleEnd.Reboot;
        _planner.SleepOrderS = end == ConsoleEnd.Sleep ? visit.SleepS : 0;
        if (visit.SettingsChanged)
        {
            _planner.StartAfresh(true);
        }
    }

    /// <summary>Plans the sleep and stores everything in one close. What the next commit would find unfinished is stored as the phase.</summary>
    private void Store(WakePhase next)
    {
        _planner.PlanSleep(_plan, _measured);
        _measured = false;
        if (next == WakePhase.Asleep)
        {
            _planner.PlanRadio(_plan);
        }

        _memory.Lifeline.Phase = next;
        _memory.Lifeline.AwakeFor(_parts.Clock.NowMs - _wokeAtMs);
        _storing = true;
        FileStatus status = _memory.Journal.Commit();
        _storing = false;
        if (status != FileStatus.Ok)
        {
            _memory.Counters.Add(Counter.StoreFailures, 1);
            _memory.Fault(FaultCode.Flash, (int)status);
            return;
        }

        _memory.Events.Stored();
    }

    /// <summary>Notes the cause and saves what can be saved. Whatever fails here must not keep the node from sleeping: the plan stands already.</summary>
    private void GiveUp(FaultCode code, int detail)
    {
        if (!_opened)
        {
            return;
        }

        try
        {
            _memory.Fault(code, detail);
            _planner.GaveUp();
            Store(WakePhase.Asleep);
        }
        catch (Exception)
        {
            _plan.Seconds = SleepPlan.FallbackS;
        }
    }

    private static int KindOf(Exception exception)
    {
        switch (exception)
        {
            case OutOfMemoryException: return 1;
            case ArgumentException: return 2;
            case NullReferenceException: return 3;
            case IndexOutOfRangeException: return 4;
            default: return 0;
        }
    }
}
