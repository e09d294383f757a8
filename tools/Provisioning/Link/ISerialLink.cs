namespace BinNode.Provisioning.Link;

/// <summary>A cable to a node's console.</summary>
public interface ISerialLink : IDisposable
{
    /// <summary>Reads what has arrived, waiting for the first byte.</summary>
    /// <returns>Bytes read; 0: nothing came within the time.</returns>
    /// <exception cref="WorkException">The cable is gone.</exception>
    int Read(byte[] into, TimeSpan timeout);

    /// <summary>Writes all bytes.</summary>
    /// <exception cref="WorkException">The cable is gone.</exception>
    void Write(byte[] bytes);
}
