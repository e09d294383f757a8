namespace BinNode.ModemEmulator;

/// <summary>An open connection.</summary>
public interface IConnection
{
    /// <summary>Sends bytes.</summary>
    void Send(ReadOnlySpan<byte> data);

    /// <summary>Closes it; no event follows.</summary>
    void Close();
}
