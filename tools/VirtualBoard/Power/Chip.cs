namespace BinNode.VirtualBoard;

/// <summary>The chip's life within a wake: every call of the firmware passes here, and none passes once the chip is off.</summary>
internal sealed class Chip(VirtualTime time, TimingModel timing)
{
    private long calls;
    private long cutAtCall = -1;

    /// <summary>How this wake ended, null while it goes on.</summary>
    public WakeEnd? Ended { get; private set; }

    /// <summary>Calls of the firmware into the API in this wake.</summary>
    public long Calls => calls;

    /// <summary>When this wake began.</summary>
    public long BootedAtUs { get; private set; }

    /// <summary>Cuts the power at one of the firmware's calls of the next wake, counted from 1; -1 never.</summary>
    public void CutPowerAtCall(long call) => cutAtCall = call;

    public void Boot()
    {
        Ended = null;
        calls = 0;
        BootedAtUs = time.NowUs;
    }

    /// <summary>One call of the firmware: costs a little time, and is refused when the chip is off.</summary>
    public void Touch()
    {
        if (Ended != null)
        {
            throw new BoardOffException();
        }

        if (++calls == cutAtCall)
        {
            cutAtCall = -1;
            End(WakeEnd.PowerCut);
        }

        time.Advance(timing.CallUs);
    }

    /// <summary>Lets time pass on behalf of a call.</summary>
    public void Advance(long us)
    {
        time.Advance(us);
        if (Ended != null)
        {
            throw new BoardOffException();
        }
    }

    /// <summary>Lets time pass until a condition holds.</summary>
    public bool AdvanceUntil(Func<bool> condition, long untilUs)
    {
        bool held = time.AdvanceUntil(condition, untilUs);
        if (Ended != null)
        {
            throw new BoardOffException();
        }

        return held;
    }

    /// <summary>Ends the wake; the first end counts.</summary>
    public void End(WakeEnd end)
    {
        Finish(end);
        throw new BoardOffException();
    }

    /// <summary>Ends the wake from outside the firmware's thread of calls.</summary>
    public void Finish(WakeEnd end) => Ended ??= end;
}
