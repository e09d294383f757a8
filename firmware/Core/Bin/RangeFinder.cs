using BinNode.Contracts;
using BinNode.Core.Readings;

namespace BinNode.Core.Bin;

/// <summary>
/// Makes one distance out of several pings: few when they agree, more when they do not, never more than the budget.
/// A majority of pings that lie close together wins; what lies elsewhere (a second echo, the wall, a passing bag) is left out.
/// </summary>
public sealed class RangeFinder
{
    private const int AlikeFailures = 3;
    private const int AlikeSilences = 5;

    private readonly IRangeSensor _sensor;
    private readonly IClock _clock;
    private readonly RangeConfig _config;
    private readonly int[] _sorted;
    private int _valid;
    private int _silent;
    private int _near;
    private int _failed;
    private int _clusterStart;
    private int _clusterCount;

    /// <summary>Binds the finder to its sensor.</summary>
    public RangeFinder(IRangeSensor sensor, IClock clock, RangeConfig config)
    {
        _sensor = sensor;
        _clock = clock;
        _config = config;
        _sorted = new int[Calc.Clamp(config.MaxPings, 1, 15)];
    }

    /// <summary>Where the surface was last, in millimetres; 0: unknown. Pings that find it there again need one less to agree, or two less when they hit it.</summary>
    public int ExpectedMm { get; set; }

    /// <summary>One measurement. The sensor is powered for it and off afterwards, whatever happens.</summary>
    /// <param name="airDeciC">Air temperature in tenths of a degree Celsius, -400 to 850: see <see cref="BinMonitor.AirDeciC"/>.</param>
    /// <param name="into">Receives the result.</param>
    public void Measure(int airDeciC, RangeResult into)
    {
        _valid = _silent = _near = _failed = _clusterCount = 0;
        into.LastFailure = RangeStatus.Ok;
        long start = _clock.NowMs;
        try
        {
            _sensor.PowerOn();
            into.Pings = PingUntilSure(airDeciC, start, into);
        }
        finally
        {
            _sensor.PowerOff();
        }

        into.ActiveMs = (int)(_clock.NowMs - start);
        into.ChargeMicroC = ChargeMicroC(into.ActiveMs);
        Conclude(into);
    }

    private int PingUntilSure(int airDeciC, long poweredMs, RangeResult into)
    {
        long endMs = _clock.NowMs + _config.BudgetMs;
        int pings = 0;
        while (true)
        {
            long startMs = _clock.NowMs;
            Note(_sensor.TryMeasure(airDeciC, _config.PingBudgetMs, out int distanceMm), distanceMm, into);
            pings++;
            if (pings >= _sorted.Length || IsSure(pings))
            {
                return pings;
            }

            int restMs = (int)(startMs + _sensor.Traits.SpacingMs - _clock.NowMs);
            long nextMs = _clock.NowMs + Calc.Max(restMs, 0);
            if (nextMs >= endMs || ChargeMicroC((int)(nextMs - poweredMs)) >= _config.BudgetMicroC)
            {
                return pings;
            }

            if (restMs > 0)
            {
                _clock.Sleep(restMs);
            }
        }
    }

    private void Note(RangeStatus status, int distanceMm, RangeResult into)
    {
        if (status == RangeStatus.Ok)
        {
            Insert(distanceMm);
            FindCluster();
            return;
        }

        into.LastFailure = status;
        if (status == RangeStatus.TooNear)
        {
            _near++;
        }
        else if (status == RangeStatus.NoEcho || status == RangeStatus.TooFar)
        {
            _silent++;
        }
        else
        {
            _failed++;
        }
    }

    private void Insert(int distanceMm)
    {
        int at = _valid++;
        while (at > 0 && _sorted[at - 1] > distanceMm)
        {
            _sorted[at] = _sorted[at - 1];
            at--;
        }

        _sorted[at] = distanceMm;
    }

    // The most pings that lie within the tolerance of each other; of two groups alike the nearer, since a second echo comes later than the first.
    private void FindCluster()
    {
        _clusterCount = 0;
        for (int first = 0; first + _clusterCount < _valid; first++)
        {
            int end = first + 1;
            int limitMm = _sorted[first] + ToleranceMm(_sorted[first]);
            while (end < _valid && _sorted[end] <= limitMm)
            {
                end++;
            }

            if (end - first > _clusterCount)
            {
                _clusterStart = first;
                _clusterCount = end - first;
            }
        }
    }

    private int ToleranceMm(int distanceMm) => _config.AgreeMm + (distanceMm * _config.AgreePermille / 1000);

    // All agree closely: stop early. Some do not: go on until the majority is beyond doubt. Nothing was ever heard: a few more tries, no more.
    private bool IsSure(int pings)
    {
        if (_valid == 0)
        {
            return _near >= AlikeFailures || _failed >= AlikeFailures || _silent >= AlikeSilences;
        }

        int spreadMm = _sorted[_valid - 1] - _sorted[0];
        int closeMm = ToleranceMm(_sorted[0]) / 2;
        if (_clusterCount == pings && pings >= _config.MinPings - SparedPings(spreadMm, closeMm) && spreadMm <= closeMm)
        {
            return true;
        }

        return _clusterCount >= _config.MinPings + 2 && _clusterCount * 3 >= pings * 2;
    }

    // The level of last time bears witness like a ping: to pings that lie close to it like one, to pings that hit it like two.
    private int SparedPings(int spreadMm, int closeMm)
    {
        int offMm = Calc.Abs(_sorted[0] - ExpectedMm);
        return ExpectedMm <= 0 || offMm > closeMm || spreadMm * 2 > closeMm ? 0 : offMm * 3 > closeMm ? 1 : 2;
    }

    private void Conclude(RangeResult into)
    {
        into.ValidCount = _clusterCount;
        into.State = StateOf(into.Pings);
        if (into.HasDistance)
        {
            into.DistanceMm = MedianMm(_clusterStart, _clusterCount);
            into.SpreadMm = _sorted[_valid - 1] - _sorted[0];
        }
    }

    private ReadingState StateOf(int pings)
    {
        if (_clusterCount * 2 > pings && _clusterCount >= Calc.Min(_config.MinPings, pings))
        {
            return ReadingState.Ok;
        }

        if (_valid > 1 && _valid * 3 >= pings && _valid >= _near)
        {
            return ReadingState.Unstable;
        }

        if (_near > 0 && _near >= _silent && _near >= _failed)
        {
            return ReadingState.Full;
        }

        // One or two stray echoes among silence prove nothing but that the sensor lives.
        return _failed > 0 && _valid == 0 && _failed >= _silent ? ReadingState.SensorFault : ReadingState.NoEcho;
    }

    private int MedianMm(int start, int count)
    {
        int middle = start + (count / 2);
        return (count & 1) == 1 ? _sorted[middle] : (_sorted[middle - 1] + _sorted[middle]) / 2;
    }

    private int ChargeMicroC(int activeMs) => Calc.MulDiv(activeMs, (int)_sensor.Traits.ActiveMicroAmps, 1000);
}
