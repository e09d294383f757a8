namespace BinNode.VirtualBoard;

/// <summary>One UART of the chip with its receive buffer and whatever is wired to it.</summary>
internal sealed class SerialLine(VirtualTime time) : ISerialLine
{
    private const int BitsPerByte = 10; // start, 8 data, stop

    private ISerialPeer? peer;
    private byte[] buffer = [];
    private int head;
    private int count;
    private int baud;
    private long quietAtUs;

    public long NowUs => time.NowUs;

    public bool IsOpen { get; private set; }

    public int Available => count;

    /// <summary>How often the receive buffer overflowed; each time all that was in it is lost, as on the platform.</summary>
    public int Overflows { get; private set; }

    public void Plug(ISerialPeer plugged)
    {
        peer = plugged;
        plugged.Attach(this);
    }

    public void Open(int newBaud, int bufferBytes)
    {
        buffer = buffer.Length == bufferBytes ? buffer : new byte[bufferBytes];
        head = count = 0;
        IsOpen = true;
        SetBaud(newBaud);
    }

    public void SetBaud(int newBaud)
    {
        baud = newBaud;
        peer?.Opened(newBaud);
    }

    public void Close()
    {
        if (IsOpen)
        {
            IsOpen = false;
            head = count = 0;
            peer?.Closed();
        }
    }

    public long DurationUs(int bytes) => (long)bytes * BitsPerByte * 1_000_000 / Math.Max(1, baud);

    public void Transmit(byte[] data, int offset, int length) => peer?.Receive(data, offset, length);

    public int Take(byte[] into, int offset, int wanted)
    {
        int taken = Math.Min(wanted, count);
        for (int i = 0; i < taken; i++)
        {
            into[offset + i] = buffer[head];
            head = (head + 1) % buffer.Length;
        }

        count -= taken;
        return taken;
    }

    public void Send(ReadOnlySpan<byte> data, long afterUs = 0)
    {
        byte[] copy = data.ToArray();
        long startUs = Math.Max(time.NowUs + afterUs, quietAtUs);
        quietAtUs = startUs + DurationUs(copy.Length);
        time.Schedule(quietAtUs - time.NowUs, () => Arrive(copy), Scope.World);
    }

    public Scheduled Schedule(long afterUs, Action action) => time.Schedule(afterUs, action, Scope.World);

    private void Arrive(byte[] data)
    {
        if (!IsOpen)
        {
            return;
        }

        foreach (byte one in data)
        {
            if (count == buffer.Length)
            {
                Overflows++;
                head = count = 0;
            }

            buffer[(head + count) % buffer.Length] = one;
            count++;
        }
    }
}
