namespace BinNode.VirtualBoard;

/// <summary>The serial ports, by name ("COM2").</summary>
public interface ISerialHost
{
    /// <summary>Opens a port. Throws when the chip lacks it, its pins are not set, or it is open.</summary>
    void Open(string port, int baud, int receiveBufferBytes);

    /// <summary>Changes the speed of an open port.</summary>
    void SetBaud(string port, int baud);

    /// <summary>Closes a port.</summary>
    void Close(string port);

    /// <summary>Bytes that have arrived.</summary>
    int BytesToRead(string port);

    /// <summary>Takes bytes that have arrived, waiting up to the timeout for all of them; -1 waits for ever.</summary>
    int Read(string port, byte[] buffer, int offset, int count, int timeoutMs);

    /// <summary>Sends bytes and lets the time pass that they need.</summary>
    void Write(string port, byte[] buffer, int offset, int count);
}
