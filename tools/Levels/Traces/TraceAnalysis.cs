using System;
using System.Collections.Generic;
using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Readings;

namespace BinNode.Levels.Traces;

/// <summary>An emptying that the node's core found.</summary>
/// <param name="T">Unix seconds of the first reading after it.</param>
/// <param name="BeforePermille">Contents before.</param>
/// <param name="AfterPermille">Contents after.</param>
/// <param name="KnownAt">Unix seconds of the reading that made it certain.</param>
public sealed record FoundEmptying(long T, int BeforePermille, int AfterPermille, long KnownAt);

/// <summary>An event other than an emptying.</summary>
/// <param name="T">Unix seconds of the reading that told.</param>
/// <param name="Kind">What.</param>
/// <param name="Raised">False: it ended.</param>
/// <param name="Before">Value before.</param>
/// <param name="After">Value after.</param>
public sealed record FoundEvent(long T, BinEventKind Kind, bool Raised, int Before, int After);

/// <summary>One judged row.</summary>
public sealed record JudgedRow(
    TraceRow Row, ReadingState State, int? FillPermille, int? RatePermillePerDay, int? SecondsToFull, ReadingEvents Events, bool Chronic, int NextIntervalS);

/// <summary>Runs the node's own judge over a recorded trace. The readings stand for finished measurements: what the pings said is not in a trace.</summary>
public sealed class TraceAnalysis
{
    private readonly BinMonitor _monitor;
    private readonly BinInputs _inputs = new();
    private readonly Judgement _judgement = new();
    private readonly IntervalConfig _interval;
    private readonly TraceGeometry _geometry;
    private readonly List<JudgedRow> _rows = [];
    private readonly List<FoundEmptying> _emptyings = [];
    private readonly List<FoundEvent> _events = [];

    private TraceAnalysis(TraceGeometry geometry, BatteryKind battery, IntervalConfig interval)
    {
        _geometry = geometry;
        _interval = interval;
        SwitchConfig switches = new();
        BinConfig bin = new() { Kind = geometry.Kind, EmptyMm = geometry.EmptyMm, FullMm = geometry.FullMm };
        _monitor = new BinMonitor(bin, new AlarmConfig(), switches, new SwitchJudge(switches, null, null, null), new PowerGate(Chemistry.Of(battery)));
    }

    /// <summary>The rows, judged.</summary>
    public IReadOnlyList<JudgedRow> Rows => _rows;

    /// <summary>Emptyings in the order of their time.</summary>
    public IReadOnlyList<FoundEmptying> Emptyings => _emptyings;

    /// <summary>The other events.</summary>
    public IReadOnlyList<FoundEvent> Events => _events;

    /// <summary>What was assumed of the container.</summary>
    public TraceGeometry Geometry => _geometry;

    /// <summary>Bytes that the judge keeps from wake to wake.</summary>
    public int StateBytes => _monitor.Size;

    /// <summary>Judges a trace.</summary>
    /// <param name="rows">Rows; those that go back in time are taken as if no time had passed.</param>
    /// <param name="geometry">The container.</param>
    /// <param name="battery">Chemistry, for the battery alarm.</param>
    /// <param name="reload">True: save and load the state between rows, as deep sleep does.</param>
    public static TraceAnalysis Run(IReadOnlyList<TraceRow> rows, TraceGeometry geometry, BatteryKind battery = BatteryKind.LiSocl2, bool reload = false)
    {
        TraceAnalysis analysis = new(geometry, battery, new IntervalConfig());
        byte[] state = new byte[analysis._monitor.Size];
        long before = rows.Count > 0 ? rows[0].T : 0;
        foreach (TraceRow row in rows)
        {
            analysis.Judge(row, (int)Math.Clamp(row.T - before, 0, int.MaxValue));
            before = Math.Max(row.T, before);
            if (reload)
            {
                analysis._monitor.Exchange(new StateCursor(state, 0, false));
                analysis._monitor.Reset();
                analysis._monitor.Exchange(new StateCursor(state, 0, true));
            }
        }

        return analysis;
    }

    private void Judge(TraceRow row, int elapsedS)
    {
        Measure(row, _inputs.Range);
        _inputs.ElapsedS = elapsedS;
        _inputs.HasBattery = row.BatteryMv is not null;
        _inputs.BatteryMv = row.BatteryMv ?? 0;
        _inputs.HasTemperature = row.TemperatureDeciC is not null;
        _inputs.TemperatureDeciC = row.TemperatureDeciC ?? 0;
        _monitor.AirDeciC(_inputs.HasTemperature ? SenseStatus.Ok : SenseStatus.NotFitted, _inputs.TemperatureDeciC, elapsedS);
        _monitor.Judge(_inputs, _judgement);
        int next = AdaptiveInterval.NextS(_interval, _judgement, _inputs.HasBattery, true, (int)(row.T / 60 % 1440));
        _rows.Add(new JudgedRow(
            row,
            _judgement.State,
            _judgement.HasFill ? _judgement.FillPermille : null,
            _judgement.HasRate ? _judgement.RatePermillePerDay : null,
            _judgement.HasForecast ? _judgement.SecondsToFull : null,
            _judgement.Events,
            _judgement.IsChronic,
            next));
        for (int i = 0; i < _judgement.EventCount; i++)
        {
            Collect(row.T, _judgement.GetEvent(i));
        }
    }

    private void Collect(long t, BinEvent found)
    {
        if (found.Kind == BinEventKind.Emptied)
        {
            _emptyings.Add(new FoundEmptying(t - found.AgeS, found.Before, found.After, t));
        }
        else
        {
            _events.Add(new FoundEvent(t, found.Kind, found.Raised, found.Before, found.After));
        }
    }

    private void Measure(TraceRow row, RangeResult into)
    {
        bool silent = row.DistanceMm <= 0 || row.DistanceMm >= _geometry.CeilingMm || (row.Flags & 1) != 0;
        into.State = silent ? ReadingState.NoEcho
            : row.DistanceMm <= _geometry.BlindMm ? ReadingState.Full
            : (row.Flags & 2) != 0 ? ReadingState.Unstable
            : ReadingState.Ok;
        into.DistanceMm = Math.Min(row.DistanceMm, 16383);
        into.ValidCount = into.Pings = 1;
    }
}
