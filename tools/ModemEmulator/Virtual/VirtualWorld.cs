using BinNode.Contracts;

namespace BinNode.ModemEmulator;

/// <summary>
/// Virtual time, and one serial line between a host and a modem in it: the host's side is the driver's port, clock, calendar and
/// switches. Time passes only when the host waits; a year takes no longer than the work in it.
/// </summary>
public sealed partial class VirtualWorld : IModemWorld, IByteChannel, IClock, IRtc
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
    public void Sleep(int ms) => AdvanceTo(NowUs + (ms * 1000L));

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

    private void RunDue() => AdvanceTo(NowUs);

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
