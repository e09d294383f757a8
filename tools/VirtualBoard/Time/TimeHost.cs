namespace BinNode.VirtualBoard;

/// <summary>Time as the firmware sees it: uptime, calendar clock, sleeping, timers.</summary>
internal sealed class TimeHost(VirtualTime time, Chip chip, RtcModel rtc, TimingModel timing, List<Exception> threadFaults) : ITimeHost
{
    private readonly Dictionary<int, Scheduled> timers = [];
    private int lastHandle;

    public long UtcTicks
    {
        get
        {
            chip.Touch();
            return rtc.Ticks;
        }
    }

    public long ReadUptimeUs()
    {
        chip.Touch();
        return time.NowUs - chip.BootedAtUs;
    }

    public void SetUtcTicks(long ticks)
    {
        chip.Touch();
        rtc.Ticks = ticks;
    }

    public void Sleep(int milliseconds)
    {
        chip.Touch();
        if (milliseconds < 0)
        {
            chip.AdvanceUntil(static () => false, long.MaxValue);
            chip.End(WakeEnd.Returned);
        }

        chip.Advance(RoundUp(milliseconds * 1000L));
    }

    public int StartTimer(Action callback, int dueMs, int periodMs)
    {
        chip.Touch();
        int handle = ++lastHandle;
        Arm(handle, callback, dueMs, periodMs);
        return handle;
    }

    public void CancelTimer(int handle)
    {
        chip.Touch();
        if (timers.Remove(handle, out Scheduled? timer))
        {
            timer.Cancel();
        }
    }

    public bool Wait(ISignal signal, int timeoutMs)
    {
        chip.Touch();
        return chip.AdvanceUntil(() => signal.IsSet, timeoutMs < 0 ? long.MaxValue : time.NowUs + RoundUp(timeoutMs * 1000L));
    }

    public void Reset() => timers.Clear();

    private long RoundUp(long us) => (us + timing.TickUs - 1) / timing.TickUs * timing.TickUs;

    private void Arm(int handle, Action callback, int dueMs, int periodMs)
    {
        timers[handle] = time.Schedule(RoundUp(dueMs * 1000L), () => Fire(handle, callback, periodMs));
    }

    /// <summary>An exception that nobody catches ends its thread on the device and nothing else.</summary>
    private void Fire(int handle, Action callback, int periodMs)
    {
        timers.Remove(handle);
        if (periodMs > 0)
        {
            Arm(handle, callback, periodMs, periodMs);
        }

        try
        {
            callback();
        }
        catch (Exception fault) when (fault is not BoardOffException)
        {
            threadFaults.Add(fault);
        }
    }
}
