namespace BinNode.ModemEmulator;

/// <summary>The network behind the modem: opens connections.</summary>
public interface IModemNetwork
{
    /// <summary>Opens a connection. The outcome comes through the events, now or later.</summary>
    /// <param name="host">Name or address.</param>
    /// <param name="port">TCP port.</param>
    /// <param name="certificate">Certificate of the authority when the connection is to speak TLS, else null.</param>
    /// <param name="events">Hears what happens; called on the modem's thread.</param>
    void Open(string host, int port, byte[]? certificate, IConnectionEvents events);
}
