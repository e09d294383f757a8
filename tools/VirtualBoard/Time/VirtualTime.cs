namespace BinNode.VirtualBoard;

/// <summary>
/// Discrete-event time: it stands still while the firmware computes and moves when the firmware waits. What falls due runs inline, on the firmware's thread,
/// in the order of time and then of scheduling, so that a run is the same every time.
/// </summary>
public sealed class VirtualTime
{
    private readonly PriorityQueue<Scheduled, (long DueUs, long Order)> queue = new();
    private long order;

    /// <summary>Microseconds since the simulation began.</summary>
    public long NowUs { get; private set; }

    /// <summary>Keeps virtual time to the pace of real time while something real is attached; null runs as fast as it can.</summary>
    public IPacer? Pacer { get; set; }

    /// <summary>Runs an action later.</summary>
    /// <param name="afterUs">Microseconds from now.</param>
    /// <param name="action">What to run, inside a call that lets time pass.</param>
    /// <param name="scope">Survives the end of the wake, or not.</param>
    public Scheduled Schedule(long afterUs, Action action, Scope scope = Scope.Wake)
    {
        Scheduled item = new(NowUs + Math.Max(0, afterUs), action, scope);
        queue.Enqueue(item, (item.DueUs, order++));
        return item;
    }

    /// <summary>Lets time pass.</summary>
    public void Advance(long us) => AdvanceTo(NowUs + us);

    /// <summary>Lets time pass until a moment; earlier when an event ends the wake by an exception.</summary>
    public void AdvanceTo(long untilUs)
    {
        if (Pacer is { IsActive: true } pacer)
        {
            pacer.Pump();
        }

        while (queue.TryPeek(out Scheduled? next, out _) && next.DueUs <= untilUs)
        {
            queue.Dequeue();
            if (!next.Cancelled)
            {
                Move(next.DueUs);
                next.Cancelled = true;
                next.Action();
            }
        }

        Move(untilUs);
    }

    /// <summary>Lets time pass until a condition holds or the time is over; the condition is looked at after every event.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <param name="untilUs">Microseconds since the simulation began; the greatest number waits for ever.</param>
    /// <returns>True when the condition holds; false when the time is over, or when nothing is left that could ever happen.</returns>
    public bool AdvanceUntil(Func<bool> condition, long untilUs)
    {
        while (!condition())
        {
            bool due = queue.TryPeek(out Scheduled? next, out _) && next.DueUs <= untilUs;
            long stepUs = due ? next!.DueUs : untilUs;
            bool paced = Pacer is { IsActive: true };
            if (paced)
            {
                stepUs = Math.Min(stepUs, NowUs + Pacer!.StepUs);
            }

            if (!due && (NowUs >= untilUs || (untilUs == long.MaxValue && !paced)))
            {
                return false;
            }

            AdvanceTo(stepUs);
        }

        return true;
    }

    /// <summary>Forgets all that belonged to the wake that ended.</summary>
    internal void EndWake()
    {
        if (queue.Count == 0)
        {
            return;
        }

        List<Scheduled> kept = [];
        while (queue.TryDequeue(out Scheduled? item, out _))
        {
            if (item.Scope == Scope.World && !item.Cancelled)
            {
                kept.Add(item);
            }
        }

        foreach (Scheduled item in kept)
        {
            queue.Enqueue(item, (item.DueUs, order++));
        }
    }

    private void Move(long toUs)
    {
        if (toUs <= NowUs)
        {
            return;
        }

        Pacer?.AwaitReal(NowUs, toUs);
        NowUs = toUs;
    }
}
