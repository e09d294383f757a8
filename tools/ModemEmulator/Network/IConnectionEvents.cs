namespace BinNode.ModemEmulator;

/// <summary>What happens to a connection.</summary>
public interface IConnectionEvents
{
    /// <summary>It is open.</summary>
    void Opened(IConnection connection);

    /// <summary>It could not be opened.</summary>
    void Failed(OpenFailure why);

    /// <summary>Bytes have come.</summary>
    void Received(byte[] data);

    /// <summary>The other side has closed it.</summary>
    void Closed();
}
