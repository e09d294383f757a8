using System;
using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>
/// Every call of the core into a contract passes here: it is counted, time passes, and what the plan of the wake says happens,
/// such as a power cut at call 17 or an exception from call 23.
/// </summary>
public sealed class Steps
{
    private IDeadlineHandler? _handler;
    private long _deadlineAtMs;
    private bool _inHandler;

    /// <summary>True time in milliseconds since the world began. The core never sees it.</summary>
    public long TrueMs { get; private set; }

    /// <summary>True time at which the chip started.</summary>
    public long WakeStartMs { get; private set; }

    /// <summary>Calls in this wake.</summary>
    public int Count { get; private set; }

    /// <summary>True once the node can do nothing any more in this wake.</summary>
    public bool IsDead { get; private set; }

    /// <summary>True when the deadline ended the wake.</summary>
    public bool DeadlineFired { get; private set; }

    /// <summary>Call at which the power goes; 0 for none.</summary>
    public int CutAt { get; set; }

    /// <summary>When in that call.</summary>
    public CutPoint CutPoint { get; set; }

    /// <summary>True once the power has gone.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Call that throws; 0 for none.</summary>
    public int ThrowAt { get; set; }

    /// <summary>True: it throws as if memory had run out.</summary>
    public bool ThrowsOutOfMemory { get; set; }

    /// <summary>True once the call has thrown.</summary>
    public bool HasThrown { get; private set; }

    /// <summary>Call that takes a very long time; 0 for none. The guard itself never hangs: that is for the external watchdog.</summary>
    public int HangAt { get; set; }

    /// <summary>Kind of the contract that hangs whenever it is called, such as "range"; empty for none.</summary>
    public string HangIn { get; set; } = string.Empty;

    /// <summary>Kind of the contract that always throws; empty for none.</summary>
    public string ThrowIn { get; set; } = string.Empty;

    /// <summary>Deadline of the wake in milliseconds from its start; 0 when the guard was never armed.</summary>
    public long DeadlineMs { get; private set; }

    /// <summary>Told each call, for traces.</summary>
    public Action<string>? Trace { get; set; }

    /// <summary>What is to happen in this wake, in words; empty when nothing is.</summary>
    public string Plan => CutAt > 0 ? $"cut {CutPoint} {CutAt}" : ThrowAt > 0 ? $"throw at {ThrowAt}" : HangAt > 0 ? $"hang at {HangAt}" : ThrowIn;

    /// <summary>Begins a wake.</summary>
    public void Begin()
    {
        WakeStartMs = TrueMs;
        Count = 0;
        IsDead = false;
        DeadlineFired = false;
        WasCut = false;
        HasThrown = false;
        DeadlineMs = 0;
        _handler = null;
        _inHandler = false;
    }

    /// <summary>Ends all that the plan of the last wake said.</summary>
    public void ClearPlan()
    {
        CutAt = 0;
        ThrowAt = 0;
        ThrowsOutOfMemory = false;
        HangAt = 0;
        HangIn = string.Empty;
        ThrowIn = string.Empty;
    }

    /// <summary>Lets time pass between wakes.</summary>
    public void PassMs(long ms) => TrueMs += ms;

    /// <summary>Arms the deadline.</summary>
    public void Arm(int deadlineMs, IDeadlineHandler handler)
    {
        _handler = handler;
        _deadlineAtMs = TrueMs + deadlineMs;
        DeadlineMs = _deadlineAtMs - WakeStartMs;
    }

    /// <summary>A call begins.</summary>
    /// <param name="contract">Which contract, such as "files".</param>
    /// <param name="call">Which call of it.</param>
    public void Enter(string contract, string call)
    {
        if (IsDead)
        {
            throw new PowerLostException();
        }

        if (_inHandler)
        {
            return;
        }

        Count++;
        Trace?.Invoke($"{Count} {contract}.{call}");
        if (Count == CutAt && CutPoint == CutPoint.Before)
        {
            Cut();
        }

        if ((Count == HangAt || HangIn == contract) && contract != "guard")
        {
            Advance(24L * 3600 * 1000);
        }

        if (Count == ThrowAt || ThrowIn == contract)
        {
            HasThrown = true;
            throw ThrowsOutOfMemory ? new OutOfMemoryException() : new InvalidOperationException("injected");
        }
    }

    /// <summary>True when the power goes within the call that has just begun.</summary>
    public bool IsCutDuring => Count == CutAt && CutPoint == CutPoint.During && !_inHandler;

    /// <summary>The call is done and returns now.</summary>
    public void Leave()
    {
        if (Count == CutAt && CutPoint == CutPoint.After && !_inHandler)
        {
            Cut();
        }
    }

    /// <summary>Time passes within the wake; the deadline may end it.</summary>
    public void Advance(long ms)
    {
        TrueMs += ms;
        if (_handler != null && TrueMs >= _deadlineAtMs && !_inHandler)
        {
            TrueMs = _deadlineAtMs;
            DeadlineFired = true;
            _inHandler = true;
            _handler.OnDeadline();
            Stop();
        }
    }

    /// <summary>The power goes.</summary>
    public void Cut()
    {
        WasCut = true;
        Stop();
    }

    /// <summary>The wake is over: sleep, reset or no power.</summary>
    public void Stop()
    {
        IsDead = true;
        throw new PowerLostException();
    }

    /// <summary>A copy with the same time and no plan.</summary>
    public Steps Clone() => new() { TrueMs = TrueMs, WakeStartMs = WakeStartMs };
}
