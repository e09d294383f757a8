using BinNode.Esp32;

namespace BinNode.VirtualBoard;

/// <summary>COM2 and COM3 of the chip. COM1 belongs to the runtime.</summary>
internal sealed class SerialPorts(VirtualTime time, Chip chip, Board wiring, IPinHost pins) : ISerialHost
{
    private const int Com2Tx = 0x30200;
    private const int Com3Tx = 0x30300;

    private readonly SerialLine com2 = new(time);
    private readonly SerialLine com3 = new(time);

    /// <summary>The line of a port by its name.</summary>
    public SerialLine Line(string port) => port switch
    {
        "COM2" => com2,
        "COM3" when wiring.HasModemUart => com3,
        _ => throw new ArgumentException($"The {wiring.Chip} has no free port {port}."),
    };

    public void Open(string port, int baud, int receiveBufferBytes)
    {
        chip.Touch();
        SerialLine line = Line(port);
        int tx = port == "COM2" ? Com2Tx : Com3Tx;
        if (pins.GetFunction(tx) < 0 || pins.GetFunction(tx + 1) < 0)
        {
            throw new ArgumentException($"{port} has no pins: call Configuration.SetPinFunction before Open.");
        }

        line.Open(baud, receiveBufferBytes);
    }

    public void SetBaud(string port, int baud)
    {
        chip.Touch();
        Line(port).SetBaud(baud);
    }

    public void Close(string port)
    {
        chip.Touch();
        Line(port).Close();
    }

    public int BytesToRead(string port)
    {
        chip.Touch();
        return Line(port).Available;
    }

    public int Read(string port, byte[] buffer, int offset, int count, int timeoutMs)
    {
        chip.Touch();
        SerialLine line = Line(port);
        long untilUs = timeoutMs < 0 ? long.MaxValue : time.NowUs + (timeoutMs * 1000L);
        if (line.Available < count && !chip.AdvanceUntil(() => line.Available >= count, untilUs))
        {
            throw new TimeoutException();
        }

        return line.Take(buffer, offset, count);
    }

    public void Write(string port, byte[] buffer, int offset, int count)
    {
        chip.Touch();
        SerialLine line = Line(port);
        chip.Advance(line.DurationUs(count));
        line.Transmit(buffer, offset, count);
    }

    public void Reset()
    {
        com2.Close();
        com3.Close();
    }
}
