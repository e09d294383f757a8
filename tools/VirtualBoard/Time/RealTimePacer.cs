using System.Diagnostics;

namespace BinNode.VirtualBoard;

/// <summary>Keeps virtual time to real time while the chip has a real port open, and lets it run free otherwise.</summary>
public sealed class RealTimePacer : IPacer
{
    private readonly List<HostPortPeer> ports = [];
    private readonly Stopwatch watch = new();
    private long virtualUs;
    private long realStartUs;

    /// <inheritdoc />
    public bool IsActive
    {
        get
        {
            foreach (HostPortPeer port in ports)
            {
                if (port.IsOpen)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <inheritdoc />
    public long StepUs => 5_000;

    /// <inheritdoc />
    public void AwaitReal(long fromUs, long toUs)
    {
        if (!IsActive)
        {
            watch.Reset();
            return;
        }

        if (!watch.IsRunning)
        {
            watch.Restart();
            virtualUs = 0;
            realStartUs = 0;
        }

        virtualUs += toUs - fromUs;
        long aheadUs = virtualUs - (RealUs - realStartUs);
        if (aheadUs > 1000)
        {
            Thread.Sleep((int)(aheadUs / 1000));
        }
        else if (aheadUs < -100_000)
        {
            // The firmware computed, or this machine was busy: what is lost is not caught up with.
            realStartUs = RealUs;
            virtualUs = 0;
        }
    }

    /// <inheritdoc />
    public void Pump()
    {
        foreach (HostPortPeer port in ports)
        {
            port.Pump();
        }
    }

    internal void Add(HostPortPeer port) => ports.Add(port);

    private long RealUs => watch.ElapsedTicks * 1_000_000 / Stopwatch.Frequency;
}
