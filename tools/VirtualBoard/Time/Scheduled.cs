namespace BinNode.VirtualBoard;

/// <summary>An event that waits for its time.</summary>
public sealed class Scheduled
{
    internal Scheduled(long dueUs, Action action, Scope scope)
    {
        DueUs = dueUs;
        Action = action;
        Scope = scope;
    }

    /// <summary>When it happens, in microseconds since the simulation began.</summary>
    public long DueUs { get; }

    /// <summary>True when it has happened or was cancelled.</summary>
    public bool Cancelled { get; internal set; }

    internal Action Action { get; }

    internal Scope Scope { get; }

    /// <summary>Takes it back.</summary>
    public void Cancel() => Cancelled = true;
}
