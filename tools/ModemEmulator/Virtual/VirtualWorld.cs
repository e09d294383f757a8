using BinNode.Contracts;

namespace BinNode.ModemEmulator;

/// <summary>
/// Virtual time, and one serial line between a host and a modem in it: the host's side is the driver's port, clock, calendar and
/// switches. Time passes only when the host waits; a year takes no longer than the work in it.
/// </summary>
public sealed class VirtualWorld : IModemWorld, IByteChannel, IClock, IRtc
{
    private const int BitsPerByte = 10;
    private const long CoalesceUs = 2000;

    private readonly PriorityQueue<Action, (long Us, long Order)> events = new();
    private readonly Queue<Segment> arriving = new();
    private long order;
    private long lineFreeUs;
    private int hostBaud;
    private bool isOpen;
    private long rtcOffsetS;

    /// <summary>Makes a world at time zero.</summary>
    public VirtualWorld()
    {
        Power = new Wire(on => Modem!.SetPower(on));
        Key = new Wire(on => Modem!.SetKey(on));
    }

    /// <summary>The modem on the line.</summary>
    public EmulatedModem? Modem { get; set; }

    /// <summary>Faults of the line.</summary>
    public FaultPlan? Faults { get; set; }

    /// <summary>The modem's load switch.</summary>
    public ISwitch Power { get; }

    /// <summary>The modem's power key.</summary>
    public ISwitch Key { get; }

    /// <inheritdoc/>
    public long NowUs { get; private set; }

    /// <inheritdoc/>
    public long NowMs => NowUs / 1000;

    /// <inheritdoc/>
    public long Seconds => rtcOffsetS + (NowUs / 1_000_000);

    /// <summary>Bytes that the modem has sent.</summary>
    public long FromModem { get; private set; }

    /// <summary>Bytes that the host has sent.</summary>
    public long ToModem { get; private set; }

    /// <summary>Reads of the host: each is a block on data or on a budget.</summary>
    public long Reads { get; private set; }

    /// <inheritdoc/>
    public void Set(long unixSeconds) => rtcOffsetS = unixSeconds - (NowUs / 1_000_000);

    /// <inheritdoc/>
    public void Schedule(long afterUs, Action action) => events.Enqueue(action, (NowUs + Math.Max(0, afterUs), order++));

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
    public void Sleep(int ms) => AdvanceTo(NowUs + (ms * 1000L));

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
    public void Send(ReadOnlySpan<byte> data, int baud)
    {
        long byteUs = ByteUs(baud);
        int from = 0;
        for (int i = 0; i < data.Length && Faults is { IsArmed: true }; i++)
        {
            FaultKind kind = Faults.Modem(FromModem + i - from + 1);
            if (kind != FaultKind.None)
            {
                Put(data[from..i], baud, byteUs);
                Break(kind, data[i], baud, byteUs);
                from = i + 1;
                if (kind is FaultKind.Reset)
                {
                    return;
                }

                baud = Modem!.Baud;
                byteUs = ByteUs(baud);
                break;
            }
        }

        Put(data[from..], baud, byteUs);
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

    /// <summary>Lets time pass.</summary>
    public void AdvanceTo(long us)
    {
        while (events.TryPeek(out _, out (long Us, long Order) due) && due.Us <= us)
        {
            Action action = events.Dequeue();
            NowUs = Math.Max(NowUs, due.Us);
            action();
        }

        NowUs = Math.Max(NowUs, us);
    }

    private static long ByteUs(int baud) => BitsPerByte * 1_000_000L / Math.Max(1, baud);

    private void RunDue() => AdvanceTo(NowUs);

    private void Deliver(byte one)
    {
        int modemBaud = Modem!.Baud;
        if (modemBaud == hostBaud)
        {
            Modem.Receive([one]);
        }
        else if (modemBaud > hostBaud || (ToModem * modemBaud / hostBaud) != ((ToModem - 1) * modemBaud / hostBaud))
        {
            // At another speed the receiver samples in the wrong places, and as often as its own bytes are long.
            Modem.Receive([Garble(one)]);
        }
    }

    private static byte Garble(byte one) => (byte)((one * 167) + 91);

    private void Break(FaultKind kind, byte one, int baud, long byteUs)
    {
        switch (kind)
        {
            case FaultKind.Unsolicited:
                Put("\r\n+CPSMSTATUS: \"NONE\"\r\n"u8, baud, byteUs);
                Put([one], baud, byteUs);
                break;
            case FaultKind.Lost:
                FromModem++;
                break;
            case FaultKind.Doubled:
                Put([one, one], baud, byteUs);
                break;
            case FaultKind.Stall:
                lineFreeUs = Math.Max(lineFreeUs, NowUs) + FaultPlan.StallUs;
                Put([one], baud, byteUs);
                break;
            case FaultKind.Reset:
                Modem!.Reset();
                break;
            case FaultKind.HalfBaud:
                Modem!.SetBaud(Modem.Baud / 2);
                Put([one], Modem.Baud, ByteUs(Modem.Baud));
                break;
        }
    }

    private void Put(ReadOnlySpan<byte> data, int baud, long byteUs)
    {
        if (data.Length == 0)
        {
            return;
        }

        FromModem += data.Length;
        byte[] bytes = baud == hostBaud ? data.ToArray() : GarbleAll(data, baud);
        long startUs = Math.Max(NowUs, lineFreeUs);
        lineFreeUs = startUs + (data.Length * byteUs);
        if (isOpen && bytes.Length > 0)
        {
            arriving.Enqueue(new Segment(bytes, startUs, baud == hostBaud ? byteUs : Math.Max(1, data.Length * byteUs / Math.Max(1, bytes.Length))));
        }
    }

    private byte[] GarbleAll(ReadOnlySpan<byte> data, int baud)
    {
        byte[] bytes = new byte[(int)((long)data.Length * hostBaud / baud)];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = Garble((byte)(data[(int)((long)i * baud / hostBaud)] + i));
        }

        return bytes;
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

    private sealed class Segment(byte[] bytes, long startUs, long byteUs)
    {
        public byte[] Bytes { get; } = bytes;

        public long StartUs { get; } = startUs;

        public long ByteUs { get; } = byteUs;

        public long EndUs => StartUs + (Bytes.Length * ByteUs);

        public int Taken { get; set; }

        public int Ready(long nowUs) => (int)Math.Clamp((nowUs - StartUs) / ByteUs, 0, Bytes.Length);
    }

    private sealed class Wire(Action<bool> set) : ISwitch
    {
        public void Set(bool on) => set(on);
    }
}
