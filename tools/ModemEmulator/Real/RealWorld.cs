using System.Diagnostics;

namespace BinNode.ModemEmulator;

/// <summary>Real time: one thread runs everything that the modem does, in the order of its time.</summary>
public sealed class RealWorld : IModemWorld
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly PriorityQueue<Action, (long Us, long Order)> events = new();
    private readonly Action<byte[]> send;
    private readonly int speed;
    private long order;
    private long lineFreeUs;

    /// <summary>Makes a world.</summary>
    /// <param name="send">Takes the modem's bytes when they have gone over the line.</param>
    /// <param name="speed">Times that the world is faster than the wall clock, for tests.</param>
    public RealWorld(Action<byte[]> send, int speed = 1)
    {
        this.send = send;
        this.speed = speed;
    }

    /// <inheritdoc/>
    public long NowUs => watch.ElapsedTicks * 1_000_000 / Stopwatch.Frequency * speed;

    /// <inheritdoc/>
    public void Schedule(long afterUs, Action action)
    {
        lock (events)
        {
            events.Enqueue(action, (NowUs + Math.Max(0, afterUs), order++));
            Monitor.Pulse(events);
        }
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> data, int baud)
    {
        byte[] copy = data.ToArray();
        long startUs = Math.Max(NowUs, lineFreeUs);
        lineFreeUs = startUs + (copy.Length * 10_000_000L / Math.Max(1, baud));
        Schedule(lineFreeUs - NowUs, () => send(copy));
    }

    /// <summary>Runs until cancelled.</summary>
    public void Run(CancellationToken cancel)
    {
        using CancellationTokenRegistration stop = cancel.Register(() => Schedule(0, static () => { }));
        while (!cancel.IsCancellationRequested)
        {
            TakeNext()?.Invoke();
        }
    }

    private Action? TakeNext()
    {
        lock (events)
        {
            if (!events.TryPeek(out _, out (long Us, long Order) due))
            {
                Monitor.Wait(events);
                return null;
            }

            long waitUs = due.Us - NowUs;
            if (waitUs > 0)
            {
                Monitor.Wait(events, (int)Math.Min(60_000, ((waitUs / speed) + 999) / 1000));
                return null;
            }

            return events.Dequeue();
        }
    }
}
