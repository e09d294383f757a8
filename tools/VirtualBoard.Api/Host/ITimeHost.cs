using System;

namespace BinNode.VirtualBoard;

/// <summary>Virtual time as the chip sees it.</summary>
public interface ITimeHost
{
    /// <summary>Microseconds since the chip started. Reading it costs a little virtual time, as on the chip, so that a polling loop ends.</summary>
    long ReadUptimeUs();

    /// <summary>The calendar clock in 100-nanosecond ticks since 0001-01-01.</summary>
    long UtcTicks { get; }

    /// <summary>Sets the calendar clock.</summary>
    void SetUtcTicks(long ticks);

    /// <summary>Lets time pass; what falls due runs inside this call.</summary>
    void Sleep(int milliseconds);

    /// <summary>Calls back after a delay, from inside some later call that lets time pass.</summary>
    /// <returns>A handle for <see cref="CancelTimer"/>.</returns>
    int StartTimer(Action callback, int dueMs, int periodMs);

    /// <summary>Stops a timer. Safe for one that has fired.</summary>
    void CancelTimer(int handle);

    /// <summary>Lets time pass until the signal is set or the time is over.</summary>
    /// <param name="signal">What is waited for.</param>
    /// <param name="timeoutMs">Milliseconds; -1 waits for ever.</param>
    bool Wait(ISignal signal, int timeoutMs);
}
