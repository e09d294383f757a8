namespace BinNode.Cellular;

/// <summary>A connection that carries bytes in order: a socket of a modem, or anything like it.</summary>
public interface IByteStream
{
    /// <summary>Reads what has arrived, waiting for the first byte when nothing has.</summary>
    /// <returns>Bytes read; 0: nothing came within the budget and the connection is healthy; negative: it is lost.</returns>
    int Read(byte[] into, int offset, int count, int budgetMs);

    /// <summary>Writes all bytes.</summary>
    /// <returns>True when all were taken; false: the connection is lost, and how much has arrived is unknown.</returns>
    bool Write(byte[] from, int offset, int count, int budgetMs);
}
