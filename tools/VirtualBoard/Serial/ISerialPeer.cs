namespace BinNode.VirtualBoard;

/// <summary>What is at the other end of a serial line: a modem, a serial sensor, a terminal. Runs in virtual time, on the firmware's thread.</summary>
public interface ISerialPeer
{
    /// <summary>The line is plugged in; once, before anything else.</summary>
    void Attach(ISerialLine line);

    /// <summary>The chip opened its port, or changed its speed.</summary>
    void Opened(int baud);

    /// <summary>The chip closed its port, or was reset.</summary>
    void Closed();

    /// <summary>Bytes that the chip sent have arrived.</summary>
    void Receive(byte[] data, int offset, int count);
}
