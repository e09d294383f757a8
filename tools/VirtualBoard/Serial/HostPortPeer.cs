extern alias HostPorts;

using System.Collections.Concurrent;
using HostPort = HostPorts::System.IO.Ports.SerialPort;

namespace BinNode.VirtualBoard;

/// <summary>
/// A real serial port or pseudo-terminal of this machine at one of the board's ports, so that a real terminal, modem or sensor can be attached.
/// While the chip has its port open, virtual time runs at the pace of real time.
/// </summary>
public sealed class HostPortPeer : ISerialPeer, IDisposable
{
    private const int ReadChunk = 512;

    private readonly string path;
    private readonly ConcurrentQueue<byte[]> arrived = new();
    private ISerialLine? line;
    private HostPort? port;
    private Thread? reader;

    private HostPortPeer(string path)
    {
        this.path = path;
    }

    /// <summary>True while the chip has its end open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>True when something came that the chip has not read: somebody is at the port.</summary>
    public bool HasInput => !arrived.IsEmpty;

    /// <summary>Wires a port of this machine to one of the board's.</summary>
    /// <param name="board">The board.</param>
    /// <param name="boardPort">"COM2" for the console, "COM3" for the modem or the sensor.</param>
    /// <param name="path">Such as /dev/ttyUSB0, /dev/pts/3 or COM7.</param>
    /// <exception cref="IOException">The port cannot be opened.</exception>
    public static HostPortPeer Attach(SimulatedBoard board, string boardPort, string path)
    {
        HostPortPeer peer = new(path);
        peer.Start();
        board.Plug(boardPort, peer);
        board.Pacer.Add(peer);
        board.Time.Pacer = board.Pacer;
        return peer;
    }

    /// <inheritdoc />
    public void Attach(ISerialLine serialLine) => line = serialLine;

    /// <inheritdoc />
    public void Opened(int baud)
    {
        IsOpen = true;
        arrived.Clear(); // what was sent while the chip did not listen
        try
        {
            port!.BaudRate = baud;
        }
        catch (IOException)
        {
            // A pseudo-terminal has no speed.
        }
    }

    /// <inheritdoc />
    public void Closed() => IsOpen = false;

    /// <inheritdoc />
    public void Receive(byte[] data, int offset, int count)
    {
        try
        {
            port!.Write(data, offset, count);
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException or TimeoutException)
        {
            // Nobody reads at the other end: the bytes are lost, as on a wire.
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        HostPort? closing = port;
        port = null;
        closing?.Dispose();
        reader?.Join(TimeSpan.FromSeconds(1));
    }

    /// <summary>Brings what has arrived into the simulation; what comes while the chip's port is closed is lost.</summary>
    internal void Pump()
    {
        while (arrived.TryDequeue(out byte[]? data))
        {
            line!.Send(data);
        }
    }

    private void Start()
    {
        try
        {
            port = new HostPort(path, 115_200) { ReadTimeout = 100, WriteTimeout = 500 };
            port.Open();
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or ArgumentException or InvalidOperationException or FileNotFoundException)
        {
            string why = !OperatingSystem.IsWindows() && !File.Exists(path) ? "there is none of that name. `binnode modem` prints the path of the modem that it runs." : fault.Message;
            throw new IOException($"The port {path} cannot be opened: {why}", fault);
        }

        reader = new Thread(ReadOn) { IsBackground = true, Name = $"serial {path}" };
        reader.Start();
    }

    private void ReadOn()
    {
        byte[] buffer = new byte[ReadChunk];
        while (port is { } open)
        {
            try
            {
                int count = open.BaseStream.Read(buffer, 0, buffer.Length);
                if (count > 0)
                {
                    arrived.Enqueue(buffer[..count]);
                }
            }
            catch (TimeoutException)
            {
                // Look again whether the port is still wanted.
            }
            catch (Exception fault) when (fault is IOException or InvalidOperationException or OperationCanceledException or NullReferenceException)
            {
                return;
            }
        }
    }
}
