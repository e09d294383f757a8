using System.IO.Ports;

namespace BinNode.Provisioning.Link;

/// <summary>A serial port of this computer, or a pseudo-terminal.</summary>
public sealed class SerialLink : ISerialLink
{
    private readonly SerialPort port;

    /// <summary>Opens a port at the console's speed.</summary>
    /// <exception cref="WorkException">It cannot be opened.</exception>
    public SerialLink(string name, int baud = Core.Console.ConsoleShell.Baud)
    {
        port = new SerialPort(name, baud, Parity.None, 8, StopBits.One) { WriteTimeout = 2000 };
        try
        {
            port.Open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            port.Dispose();
            throw new WorkException($"{name} cannot be opened: is the cable plugged in, and no other program using it?");
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] into, TimeSpan timeout)
    {
        try
        {
            port.ReadTimeout = Math.Max(1, (int)timeout.TotalMilliseconds);
            return port.Read(into, 0, into.Length);
        }
        catch (TimeoutException)
        {
            return 0;
        }
        catch (Exception e) when (IsGone(e))
        {
            throw Gone();
        }
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes)
    {
        try
        {
            port.Write(bytes, 0, bytes.Length);
        }
        catch (Exception e) when (IsGone(e) || e is TimeoutException)
        {
            throw Gone();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => port.Dispose();

    private static bool IsGone(Exception e) => e is IOException or InvalidOperationException or UnauthorizedAccessException or OperationCanceledException;

    private WorkException Gone() => new($"The connection on {port.PortName} is lost: plug the cable in again and repeat.");
}
