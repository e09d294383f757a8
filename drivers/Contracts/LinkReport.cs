namespace BinNode.Contracts;

/// <summary>What a link knows of its last session. Owned by the link, refilled by every session.</summary>
public sealed class LinkReport
{
    /// <summary>True when <see cref="SignalDbm"/> was measured.</summary>
    public bool HasSignal;

    /// <summary>Received signal strength in dBm, -140 to 0.</summary>
    public short SignalDbm;

    /// <summary>Milliseconds from power to the address.</summary>
    public int JoinMs;

    /// <summary>Milliseconds from the address to the broker's acceptance.</summary>
    public int ConnectMs;

    /// <summary>Bytes sent, as far as the link counts them.</summary>
    public int SentBytes;

    /// <summary>Bytes received, as far as the link counts them.</summary>
    public int ReceivedBytes;

    /// <summary>The link's own cause code of the last failure (3GPP TS 24.008 / 24.301 reject cause on cellular), 0 when there was none.</summary>
    public int CauseCode;

    /// <summary>Seconds that the network wants to be left alone (3GPP timer T3346 and like), 0 when it did not say.</summary>
    public int WaitS;
}
