namespace BinNode.Cellular;

/// <summary>Hears every line of the modem that is not a final result, asked for or not.</summary>
public interface IAtListener
{
    /// <summary>A line: an answer or an unsolicited result code. The line is reused; do not keep it, and do not send from here.</summary>
    void OnLine(AtLine line);

    /// <summary>Tells whether the line, up to the byte given, announces bytes of the socket.</summary>
    /// <param name="line">The line so far.</param>
    /// <param name="ending">The byte that may end the announcement: carriage return, colon or comma.</param>
    /// <returns>Bytes of the socket that follow; 0 when it announces nothing.</returns>
    int DataLength(AtLine line, byte ending);
}
