namespace BinNode.Provisioning.Link;

/// <summary>The serial ports of this computer.</summary>
/// <param name="list">Lists their names.</param>
public sealed class SerialPorts(Func<IReadOnlyList<string>> list)
{
    /// <summary>Those that the operating system lists.</summary>
    public SerialPorts()
        : this(System.IO.Ports.SerialPort.GetPortNames)
    {
    }

    /// <summary>The port that was named, or the only one there is.</summary>
    /// <exception cref="WorkException">There is none, or more than one to choose from.</exception>
    public string Choose(string? named)
    {
        if (named is not null)
        {
            return named;
        }

        IReadOnlyList<string> ports = list();
        return ports.Count switch
        {
            1 => ports[0],
            0 => throw new WorkException("No serial port was found: plug in the cable, and install its driver when it stays unseen."),
            _ => throw new WorkException($"There are several serial ports ({string.Join(", ", ports.Order())}): name one with --port."),
        };
    }

    /// <summary>Waits until a port appears that was not there.</summary>
    public string WaitForNew(IReadOnlyCollection<string> known, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            if (list().FirstOrDefault(p => !known.Contains(p)) is { } port)
            {
                return port;
            }

            stop.WaitHandle.WaitOne(200);
        }
    }

    /// <summary>Waits until a port is gone.</summary>
    public void WaitForRemoval(string port, CancellationToken stop)
    {
        while (list().Contains(port))
        {
            stop.ThrowIfCancellationRequested();
            stop.WaitHandle.WaitOne(200);
        }
    }

    /// <summary>The ports of now.</summary>
    public IReadOnlyCollection<string> Now => [.. list()];
}
