using System;
using System.IO;
using System.Threading;

namespace BinNode.Pty;

/// <summary>A cable between two programs: what one writes to its port, the other reads from its own.</summary>
public sealed class NullModem : IDisposable
{
    private readonly PtyPair one = new();
    private readonly PtyPair other = new();
    private volatile bool isCut;

    /// <summary>Plugs it in.</summary>
    /// <exception cref="PlatformNotSupportedException">There are no pseudo-terminals here.</exception>
    public NullModem()
    {
        Start(one, other);
        Start(other, one);
    }

    /// <summary>The node's end.</summary>
    public string NodePort => one.PortName;

    /// <summary>The technician's end.</summary>
    public string Port => other.PortName;

    /// <inheritdoc/>
    public void Dispose()
    {
        isCut = true;
        one.Dispose();
        other.Dispose();
    }

    private void Start(PtyPair from, PtyPair to) => new Thread(() => Carry(from, to)) { IsBackground = true }.Start();

    private void Carry(PtyPair from, PtyPair to)
    {
        byte[] buffer = new byte[256];
        while (!isCut)
        {
            int read = from.Read(buffer, 0, buffer.Length, 100);
            try
            {
                to.Write(buffer, 0, read);
            }
            catch (IOException)
            {
                return;
            }
        }
    }
}
