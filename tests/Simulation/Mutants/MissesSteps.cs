using BinNode.Contracts;

namespace BinNode.Simulation.Tests.Mutants;

/// <summary>Reads the calendar clock once in a wake and counts on from there, so it does not see that the platform set it meanwhile.</summary>
internal sealed class MissesSteps(IRtc inner, IClock clock) : PassingRtc(inner)
{
    private long? _first;
    private long _atMs;

    public override long Seconds
    {
        get
        {
            if (_first == null)
            {
                _first = base.Seconds;
                _atMs = clock.NowMs;
            }

            return _first.Value + ((clock.NowMs - _atMs) / 1000);
        }
    }

    public override void Set(long unixSeconds)
    {
        base.Set(unixSeconds);
        _first = null;
    }
}
