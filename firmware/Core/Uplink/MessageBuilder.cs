using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Cycle;
using BinNode.Core.Journal;
using BinNode.Core.Payload;
using BinNode.Core.Readings;
using BinNode.Core.Settings;

namespace BinNode.Core.Uplink;

/// <summary>Fills the messages of a session from what the node knows. The formats are specified in firmware/PAYLOAD.md.</summary>
public sealed class MessageBuilder
{
    private readonly NodeParts _parts;
    private readonly NodeSettings _settings;
    private readonly NodeMemory _memory;
    private readonly Measurement _measurement;
    private readonly string _deviceId;

    /// <summary>Wires the builder.</summary>
    public MessageBuilder(NodeParts parts, NodeSettings settings, NodeMemory memory, Measurement measurement, string deviceId)
    {
        _parts = parts;
        _settings = settings;
        _memory = memory;
        _measurement = measurement;
        _deviceId = deviceId;
    }

    /// <summary>Seconds from this session to the next, when this one succeeds.</summary>
    public int NextSessionInS => _memory.Reporting.NextAfterSuccessS(SleepPlanner.ReportEveryS(_parts, _settings, _measurement), DeviceHash.Of(_deviceId));

    /// <summary>The retained status.</summary>
    public StatusMessage Status()
    {
        Counters counters = _memory.Counters;
        JournalReport journal = _memory.Journal.Report;
        StatusMessage message = new StatusMessage
        {
            Device = _deviceId,
            Firmware = FirmwareVersion.Text,
            Board = _parts.Chip.BoardName,
            SettingsVersion = _settings.Version,
            SettingsDigest = _settings.Digest,
            MeasureIntervalS = _settings.Number(Setting.MeasureEveryS),
            ReportIntervalS = _settings.Number(Setting.ReportEveryS),
            NextSessionInS = NextSessionInS,
            ResetCause = ResetCauseOf(),
            WakeCause = _parts.Power.Cause,
            Boots = counters.Get(Counter.PowerUps),
            Wakes = counters.Get(Counter.Wakes),
            Sessions = counters.Get(Counter.SessionsOk),
            FailedSessions = counters.Get(Counter.SessionsFailed),
            StoredReadings = (uint)_memory.Journal.Depth,
            NewestSequence = _memory.Journal.NextSequence - 1,
            DroppedReadings = journal.DroppedCount,
            DamagedSegments = journal.DamagedCount,
            MemoryLosses = journal.Outcome == JournalOutcome.Fresh ? 1u : 0u,
        };
        Stamp(message);
        return message;
    }

    /// <summary>What an engineer wants to know of the last day.</summary>
    public DiagnosticsMessage Diagnostics()
    {
        LinkReport link = _parts.Uplink.Report;
        RangeResult range = _measurement.Inputs.Range;
        PowerGate power = _memory.Bin.Power;
        DiagnosticsMessage message = new DiagnosticsMessage
        {
            HasSpread = range.HasDistance,
            SpreadMm = range.SpreadMm,
            ValidPings = range.ValidCount,
            Pings = range.Pings,
            HasRest = _measurement.Inputs.HasBattery,
            RestMv = _measurement.Inputs.BatteryMv,
            HasLoadedMin = power.HasLoadedMin,
            LoadedMinMv = power.LoadedMinMv,
            Link = _settings.Number(Setting.Uplink) == 0 ? LinkKind.Wifi : LinkKind.Cellular,
            HasSignal = link.HasSignal,
            SignalDbm = link.SignalDbm,
            JoinMs = link.JoinMs,
            ConnectMs = link.ConnectMs,
            SentBytes = link.SentBytes,
            ReceivedBytes = link.ReceivedBytes,
            CauseCode = link.CauseCode,
            ChargeTodayUah = _memory.Charge.TodayUah,
            ChargeTotalMah = _memory.Charge.TotalMah,
            LongestAwakeMs = _memory.Lifeline.LongestAwakeMs,
            DeadlineHits = (uint)_memory.Lifeline.DeadlineHits,
            FaultText = "",
        };
        Stamp(message);
        AddFault(message);
        return message;
    }

    /// <summary>An event of the queue.</summary>
    public EventMessage Event(NodeEvent item)
    {
        EventMessage message = new EventMessage
        {
            Number = item.Number,
            Kind = EventNames.KindOf(item),
            Alarm = EventNames.AlarmOf(item.Kind),
            ReadingSequence = item.Sequence,
            State = item.State,
            HasBefore = EventNames.HasLevels(item.Kind),
            BeforePermille = item.Before,
            HasAfter = EventNames.HasLevels(item.Kind),
            AfterPermille = item.After,
        };
        Reading at = new Reading { Epoch = item.Epoch, Seconds = item.Seconds };
        _memory.Clock.Resolve(ref at);
        message.Epoch = at.Epoch;
        message.Seconds = at.Seconds;
        return message;
    }

    /// <summary>The head of a message of readings.</summary>
    /// <param name="first">The first reading that goes into it.</param>
    public ReadingsHeader Header(Reading first)
    {
        ReadingsHeader header = new ReadingsHeader
        {
            SlotS = _settings.Number(Setting.MeasureEveryS),
            DistanceStepHalfMm = 2 * _settings.Number(Setting.PayloadStepMm),
            BatteryStepMv = _settings.Number(Setting.PayloadStepMv),
            TemperatureStepDeciC = _settings.Number(Setting.PayloadStepDeciC),
        };
        Reading now = Now();
        header.HasNow = !first.HasTime && now.Epoch == first.Epoch;
        header.NowSeconds = now.Seconds;
        header.HasNextSession = first.HasTime && now.HasTime && NextSessionInS != _settings.Number(Setting.ReportEveryS);
        header.NextSessionSeconds = now.Seconds + (uint)NextSessionInS;
        return header;
    }

    /// <summary>Gives a message its number and its time.</summary>
    public void Stamp(NodeMessage message)
    {
        Reading now = Now();
        message.Number = _memory.Lifeline.NextMessageNumber();
        message.Epoch = now.Epoch;
        message.Seconds = now.Seconds;
    }

    private Reading Now()
    {
        Reading now = default;
        _memory.Clock.Stamp(ref now);
        _memory.Clock.Resolve(ref now);
        return now;
    }

    private void AddFault(DiagnosticsMessage message)
    {
        if (_memory.Faults.Count == 0)
        {
            return;
        }

        Fault fault = _memory.Faults.Get(0);
        message.FaultCode = fault.Code;
        message.FaultText = FaultNames.Of(fault);
    }

    private ResetCause ResetCauseOf()
    {
        if (_parts.Power.Cause != WakeCause.PowerUp)
        {
            return ResetCause.Unknown;
        }

        bool cut = _memory.Faults.Count > 0 && _memory.Faults.Get(0).Code == (byte)FaultCode.PowerLost
            && _memory.Faults.Get(0).Wake == _memory.Counters.Get(Counter.Wakes);
        return cut ? ResetCause.CutOff : ResetCause.Power;
    }
}
