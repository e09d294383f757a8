namespace BinNode.ModemEmulator;

/// <content>The host's end of the line: its port.</content>
public sealed partial class VirtualWorld
{
    /// <inheritdoc/>
    public void Open(int baud)
    {
        hostBaud = baud;
        isOpen = true;
        arriving.Clear();
        Modem!.HostBaud = baud;
    }

    /// <inheritdoc/>
    public void Close() => isOpen = false;

    /// <inheritdoc/>
    public int Write(byte[] from, int offset, int count)
    {
        AdvanceTo(NowUs + ByteUs(hostBaud) * count);
        for (int i = 0; i < count; i++)
        {
            ToModem++;
            byte one = from[offset + i];
            switch (Faults?.Host(ToModem) ?? FaultKind.None)
            {
                case FaultKind.None:
                case FaultKind.Unsolicited:
                    Deliver(one);
                    break;
                case FaultKind.Lost:
                    break;
                case FaultKind.Doubled:
                    Deliver(one);
                    Deliver(one);
                    break;
                case FaultKind.Stall:
                    // The line holds still: what follows comes late, and in order.
                    AdvanceTo(NowUs + FaultPlan.StallUs);
                    Deliver(one);
                    break;
                case FaultKind.Reset:
                    Modem!.Reset();
                    break;
                case FaultKind.HalfBaud:
                    Modem!.SetBaud(Modem.Baud / 2);
                    Deliver(one);
                    break;
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public int Read(byte[] into, int offset, int count, int budgetMs)
    {
        Reads++;
        if (!isOpen)
        {
            return -1;
        }

        long endUs = NowUs + (budgetMs * 1000L);
        RunDue();
        while (true)
        {
            int taken = Take(into, offset, count);
            if (taken > 0)
            {
                return taken;
            }

            long nextUs = arriving.TryPeek(out Segment? segment) ? Math.Min(segment.EndUs, Math.Max(segment.StartUs + segment.ByteUs, NowUs) + CoalesceUs) : long.MaxValue;
            if (events.TryPeek(out _, out (long Us, long Order) due))
            {
                nextUs = Math.Min(nextUs, due.Us);
            }

            if (nextUs > endUs)
            {
                AdvanceTo(endUs);
                return Take(into, offset, count);
            }

            AdvanceTo(nextUs);
        }
    }

    private int Take(byte[] into, int offset, int count)
    {
        int taken = 0;
        while (taken < count && arriving.TryPeek(out Segment? segment))
        {
            int part = Math.Min(segment.Ready(NowUs) - segment.Taken, count - taken);
            if (part <= 0)
            {
                break;
            }

            Array.Copy(segment.Bytes, segment.Taken, into, offset + taken, part);
            taken += part;
            segment.Taken += part;
            if (segment.Taken < segment.Bytes.Length)
            {
                break;
            }

            arriving.Dequeue();
        }

        return taken;
    }
}
