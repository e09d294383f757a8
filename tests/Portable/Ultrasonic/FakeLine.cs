using BinNode.Contracts;
using BinNode.Portable.Tests.Bin;

namespace BinNode.Portable.Tests.Ultrasonic;

/// <summary>A serial line: bytes that arrive one a millisecond once they were asked for, in pieces of a given size; and the sensor's power.</summary>
public class FakeLine : IByteChannel, ISwitch
{
    private readonly FakeClock _clock;
    private readonly byte[] _bytes;
    private readonly int _piece;
    private int _at;

    /// <summary>Makes the line.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="bytes">What arrives.</param>
    /// <param name="piece">Most bytes at a read.</param>
    /// <param name="stale">Bytes that are there before the first look.</param>
    public FakeLine(FakeClock clock, byte[] bytes, int piece, int stale)
    {
        _clock = clock;
        _bytes = bytes;
        _piece = piece;
        Waiting = stale;
    }

    /// <summary>Bytes in the receive buffer.</summary>
    public int Waiting;

    /// <summary>Requests written.</summary>
    public int Requests;

    /// <summary>True while open.</summary>
    public bool IsOpen;

    /// <summary>True while powered.</summary>
    public bool IsOn;

    /// <summary>True: the port is lost.</summary>
    public bool Lost;

    /// <inheritdoc/>
    public void Set(bool on)
    {
        IsOn = on;
    }

    /// <inheritdoc/>
    public void Open(int baud)
    {
        IsOpen = true;
    }

    /// <inheritdoc/>
    public int Read(byte[] into, int offset, int count, int budgetMs)
    {
        if (Lost)
        {
            return -1;
        }

        int rest = _bytes.Length - _at;
        if (budgetMs > 0 && Waiting == 0 && rest > 0)
        {
            _clock.Sleep(1);
            Waiting = rest < _piece ? rest : _piece;
        }

        int read = Waiting < count ? Waiting : count;
        if (read == 0)
        {
            _clock.Sleep(budgetMs);
        }

        for (int i = 0; i < read; i++)
        {
            into[offset + i] = _bytes[_at++];
        }

        Waiting -= read;
        return read;
    }

    /// <inheritdoc/>
    public int Write(byte[] from, int offset, int count)
    {
        Requests += from[offset] == 0x55 ? 1 : 0;
        return Lost ? -1 : count;
    }

    /// <inheritdoc/>
    public void Close()
    {
        IsOpen = false;
    }
}
