using BinNode.Pty;

namespace BinNode.ModemEmulator;

/// <summary>
/// A modem on a pseudo-terminal, in real time, with real connections. There are no wires for power and key: it starts by itself, and
/// again some seconds after it was switched off, as a board with its key tied down does.
/// </summary>
public sealed class PtyModem : IDisposable
{
    private const long RestartUs = 3_000_000;
    private const long KeyUs = 1_500_000;
    private const int LookMs = 500;

    private readonly PtyPair pty = new();
    private readonly RealWorld world;
    private readonly CancellationTokenSource stop = new();
    private readonly Thread reader;
    private readonly Thread runner;

    /// <summary>Starts a modem.</summary>
    /// <param name="options">The modem and its network.</param>
    /// <param name="network">Where its sockets lead; null: the host's network.</param>
    /// <param name="speed">Times that the modem is faster than the wall clock, for tests.</param>
    public PtyModem(ModemOptions options, Func<IModemWorld, IModemNetwork>? network = null, int speed = 1)
    {
        world = new RealWorld(Write, speed);
        Modem = EmulatedModem.Create(options, world, network?.Invoke(world) ?? new TcpNetwork(world));
        if (options.Baud != 0)
        {
            Modem.HostBaud = options.Baud;
        }

        reader = new Thread(Read) { IsBackground = true };
        runner = new Thread(() => world.Run(stop.Token)) { IsBackground = true };
        reader.Start();
        runner.Start();
        world.Schedule(0, KeepOn);
    }

    /// <summary>Path to open as a serial port.</summary>
    public string Path => pty.PortName;

    /// <summary>The modem; to be used through <see cref="Do"/>.</summary>
    public EmulatedModem Modem { get; }

    /// <summary>Runs something on the modem's thread.</summary>
    public void Do(Action<EmulatedModem> action) => world.Schedule(0, () => action(Modem));

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Cancel();
        runner.Join(2000);
        reader.Join(2000);
        pty.Dispose();
    }

    private void KeepOn()
    {
        if (!Modem.IsOn)
        {
            Modem.SetPower(true);
            Modem.SetKey(true);
            world.Schedule(KeyUs, () => Modem.SetKey(false));
        }

        world.Schedule(RestartUs + KeyUs + (Modem.IsOn ? 0 : 12_000_000), KeepOn);
    }

    private void Read()
    {
        byte[] buffer = new byte[1024];
        while (!stop.IsCancellationRequested)
        {
            int count = pty.Read(buffer, 0, buffer.Length, LookMs);
            if (count > 0)
            {
                byte[] data = buffer.AsSpan(0, count).ToArray();
                world.Schedule(0, () => Modem.Receive(data));
            }
        }
    }

    private void Write(byte[] data)
    {
        try
        {
            pty.Write(data, 0, data.Length);
        }
        catch (IOException)
        {
            // Closed: the bytes go nowhere, as on a wire.
        }
    }
}
