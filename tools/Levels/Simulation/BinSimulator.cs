using System;
using System.Collections.Generic;
using BinNode.Levels.Traces;

namespace BinNode.Levels.Simulation;

/// <summary>
/// Fills and empties a bin: deposits with a daily rhythm, settling, cones that grow and collapse, things that hang in the beam, and a sensor with
/// noise, outliers, a lattice and episodes at its ceiling or its blind zone. The statistics are those of real containers, see the README.md of this tool.
/// </summary>
public sealed class BinSimulator
{
    private const double Day = 86400;
    private const long Start = 1_748_736_000;

    // An emptying that lowers the surface by less cannot be told from settling and is neither asked for nor held against the detector.
    private const int SmallestStepPermille = 150;

    private readonly BinScenario _bin;
    private readonly Dice _dice;
    private readonly List<TraceRow> _rows = [];
    private readonly List<double> _truth = [];
    private readonly List<(double At, double Before, double After)> _emptyings = [];
    private double _level;
    private double _coneMm;
    private double _orderedAt = double.PositiveInfinity;
    private double _nextRound;
    private double _bagUntil;
    private double _bagMm;
    private double _episodeUntil;
    private int _episodeMm;

    /// <summary>Prepares a bin.</summary>
    public BinSimulator(BinScenario bin, ulong seed)
    {
        _bin = bin;
        _dice = new Dice(seed);
        _level = _dice.Between(0, 500);
        _nextRound = bin.RoundDays > 0 ? _dice.Between(0, bin.RoundDays) * Day : double.PositiveInfinity;
    }

    /// <summary>Runs the bin.</summary>
    public SimulatedTrace Run()
    {
        double now = 0;
        double end = _bin.Days * Day;
        while (now < end)
        {
            double next = now + _bin.IntervalS + _dice.Below(3) - 1;
            Live(now, next);
            now = next;
            Read(now);
        }

        return new SimulatedTrace(_bin, _rows, _truth, Truth());
    }

    private void Live(double from, double to)
    {
        // Steps of a quarter of an hour at most, so that a day between two readings is a full day in the bin.
        for (double t = from; t < to - 1; t += 900)
        {
            double step = Math.Min(900, to - t);
            double hour = t % Day / 3600;
            Deposit(step, hour is > 6 and < 21 ? 1.5 : 0.16);
            Settle(step);
            Order(t);
            Interfere(t, step);
        }
    }

    private void Deposit(double step, double rhythm)
    {
        double expected = _bin.FillPermillePerDay * rhythm * step / Day / _bin.DepositPermille;
        for (double wait = _dice.Exponential(1); wait < expected; wait += _dice.Exponential(1))
        {
            double size = _dice.Exponential(_bin.DepositPermille);
            _level = Math.Min(_level + size, 1080);
            _coneMm = Math.Min(_coneMm + (size * Span / 1000 * _dice.Between(0, 0.8)), _bin.ConeMm);
        }
    }

    private void Settle(double step)
    {
        if (_dice.Chance(_bin.SettlingDayShare * step / Day))
        {
            _level = Math.Max(0, _level - (Math.Min(_dice.Between(5, _bin.SettlingPermille), _level * 0.3)));
        }

        if (_coneMm > 0.5 * _bin.ConeMm && _dice.Chance(0.5 * step / Day))
        {
            _level += _coneMm * 300 / Span;
            _coneMm = -_dice.Between(0, 0.2) * _coneMm;
        }
    }

    private double Span => _bin.EmptyMm - _bin.FullMm;

    private void Order(double t)
    {
        if (_level >= _bin.OrderAtPermille && _bin.RoundDays == 0 && double.IsPositiveInfinity(_orderedAt))
        {
            _orderedAt = t + _dice.Between(1, 30) * 3600;
        }

        if (t >= _orderedAt || t >= _nextRound)
        {
            _nextRound = t >= _nextRound ? _nextRound + (_bin.RoundDays * Day * _dice.Between(0.8, 1.2)) : _nextRound;
            _orderedAt = double.PositiveInfinity;
            double before = Height;
            _level = _dice.Between(0, _bin.ResiduePermille);
            _coneMm = 0;
            _bagUntil = 0;
            _emptyings.Add((t, before, Height));
        }
    }

    private double Height => _level + (_coneMm * 1000 / Span);

    private void Interfere(double t, double step)
    {
        if (_bin.BagEveryDays > 0 && t > _bagUntil && _dice.Chance(step / Day / _bin.BagEveryDays))
        {
            _bagUntil = t + _dice.Exponential(5 * 3600);
            _bagMm = _dice.Between(_bin.BlindMm, _bin.EmptyMm * 0.6);
        }

        if (t > _episodeUntil && Begins(_bin.CeilingEveryDays, step))
        {
            Episode(t, _bin.CeilingMm);
        }
        else if (t > _episodeUntil && Begins(_bin.ClampEveryDays, step))
        {
            Episode(t, _bin.BlindMm);
        }
    }

    private bool Begins(double everyDays, double step) => everyDays > 0 && _dice.Chance(step / Day / everyDays);

    private void Episode(double t, int mm)
    {
        _episodeUntil = t + (_dice.Chance(0.3) ? _dice.Between(5, 30) * Day : _dice.Exponential(0.5 * Day));
        _episodeMm = mm;
    }

    private void Read(double now)
    {
        double trueMm = _bin.EmptyMm - (Height * Span / 1000);
        _truth.Add(trueMm);
        int hour = (int)(now % Day / 3600);
        int deciC = (int)(200 + (80 * Math.Sin((hour - 9) / 24.0 * 2 * Math.PI)) + (3 * _dice.Normal()));
        int mv = (int)(3600 + (6 * _dice.Normal()));
        int mm = Sense(now, trueMm, out int flags);
        _rows.Add(new TraceRow(Start + (long)now, mm, mv, deciC, flags));
    }

    private int Sense(double now, double trueMm, out int flags)
    {
        flags = 0;
        if (now < _episodeUntil)
        {
            return _episodeMm;
        }

        if (_dice.Chance(_bin.NoEchoShare))
        {
            flags = 1;
            return 0;
        }

        bool outlier = _dice.Chance(_bin.OutlierShare);
        double mm = outlier ? _dice.Between(_bin.BlindMm, _bin.EmptyMm * 1.03) : now < _bagUntil ? Math.Min(_bagMm, trueMm) : trueMm;
        mm += _bin.NoiseMm * _dice.Normal();
        mm = _bin.LatticeMm > 0 ? Math.Round(mm / _bin.LatticeMm) * _bin.LatticeMm : mm;
        flags = outlier && _dice.Chance(0.5) ? 2 : 0;
        return (int)Math.Clamp(Math.Round(mm), _bin.BlindMm, _bin.CeilingMm);
    }

    private List<TrueEmptying> Truth()
    {
        List<TrueEmptying> result = [];
        for (int i = 0; i < _emptyings.Count; i++)
        {
            (double at, double before, double after) = _emptyings[i];
            int step = (int)(before - after);
            double next = i + 1 < _emptyings.Count ? _emptyings[i + 1].At : _bin.Days * Day;
            result.Add(new TrueEmptying(Start + (long)at, step, step >= SmallestStepPermille && IsSeen(at, next, i > 0 ? Start + (long)_emptyings[i - 1].At : long.MinValue)));
        }

        return result;
    }

    // Three usable readings before the emptying and three after it before the surface has risen by half again.
    private bool IsSeen(double at, double next, long previous)
    {
        long t = Start + (long)at;
        int first = _rows.FindIndex(row => row.T > t);
        if (first < 4)
        {
            return false;
        }

        int before = CountUsable(first - 1, -1, 4, previous);
        int after = CountUsable(first, 1, 4, Start + (long)next);
        bool fast = _truth[Math.Min(first + 1, _truth.Count - 1)] < (_truth[first - 1] + _truth[first]) / 2;
        return before >= 3 && after >= 3 && !fast;
    }

    private int CountUsable(int from, int direction, int most, long until)
    {
        int usable = 0;
        for (int i = from, looked = 0; looked < most && i >= 0 && i < _rows.Count; i += direction, looked++)
        {
            bool inTime = direction < 0 ? _rows[i].T > until : _rows[i].T < until;
            bool near = Math.Abs(_rows[i].DistanceMm - _truth[i]) < 40 + (5 * _bin.NoiseMm);
            usable += inTime && near ? 1 : 0;
        }

        return usable;
    }
}
