using BinNode.Contracts;

namespace BinNode.Core.Cycle;

/// <summary>What is left of a wake's time. Every wait of a session asks here, so that their sum stays below the deadline.</summary>
public sealed class Budget
{
    private readonly IClock _clock;
    private readonly long _endMs;

    /// <summary>A budget that starts now.</summary>
    /// <param name="clock">Monotonic time.</param>
    /// <param name="totalMs">Milliseconds in all.</param>
    public Budget(IClock clock, int totalMs)
    {
        _clock = clock;
        _endMs = clock.NowMs + totalMs;
    }

    /// <summary>True when nothing is left.</summary>
    public bool IsSpent => _clock.NowMs >= _endMs;

    /// <summary>Milliseconds for a step that would like <paramref name="wantedMs"/>: that, or what is left, never negative.</summary>
    public int Take(int wantedMs)
    {
        long leftMs = _endMs - _clock.NowMs;
        if (leftMs <= 0)
        {
            return 0;
        }

        return leftMs < wantedMs ? (int)leftMs : wantedMs;
    }
}
