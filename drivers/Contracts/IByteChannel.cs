namespace BinNode.Contracts;

/// <summary>A serial port: the console, the modem or a serial sensor.</summary>
public interface IByteChannel
{
    /// <summary>Opens the port, 8 data bits, no parity, 1 stop bit. Reopens it when it is open at another speed.</summary>
    /// <param name="baud">Bits per second, 1200 to 921600.</param>
    void Open(int baud);

    /// <summary>Reads what has arrived, waiting for the first byte when nothing has.</summary>
    /// <param name="into">Buffer of the caller.</param>
    /// <param name="offset">First place in the buffer.</param>
    /// <param name="count">Most bytes to read.</param>
    /// <param name="budgetMs">Longest time to wait for the first byte, in milliseconds; 0 only looks.</param>
    /// <returns>Bytes read; 0: nothing came and the port is healthy; negative: the port is lost.</returns>
    int Read(byte[] into, int offset, int count, int budgetMs);

    /// <summary>Writes all bytes.</summary>
    /// <returns>Bytes written; negative: the port is lost.</returns>
    int Write(byte[] from, int offset, int count);

    /// <summary>Closes the port. Never throws; safe when it is closed.</summary>
    void Close();
}
