using System;
using System.Threading;
using BinNode.VirtualBoard;

namespace NanoBcl.Threading;

/// <summary>A timer in virtual time; it calls back from inside a call that lets time pass.</summary>
public sealed class Timer : IDisposable
{
    private readonly TimerCallback callback;
    private readonly object state;
    private int handle;

    public Timer(TimerCallback callback, object state, int dueTime, int period)
    {
        this.callback = callback ?? throw new ArgumentNullException(nameof(callback));
        this.state = state;
        Change(dueTime, period);
    }

    public bool Change(int dueTime, int period)
    {
        Dispose();
        if (dueTime >= 0)
        {
            handle = CurrentBoard.Host.Time.StartTimer(() => callback(state), dueTime, period);
        }

        return true;
    }

    public void Dispose()
    {
        if (handle != 0)
        {
            CurrentBoard.Host.Time.CancelTimer(handle);
            handle = 0;
        }
    }
}
