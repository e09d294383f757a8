namespace BinNode.Contracts;

/// <summary>Keyed authentication of a message: HMAC-SHA256 (RFC 2104, FIPS 180-4).</summary>
public interface IMac
{
    /// <summary>Computes the 32-byte tag over a part of a buffer.</summary>
    /// <param name="key">Secret key, 16 to 64 bytes.</param>
    /// <param name="data">Buffer that holds the message.</param>
    /// <param name="offset">First byte of the message.</param>
    /// <param name="count">Length of the message.</param>
    /// <returns>32 bytes.</returns>
    byte[] Compute(byte[] key, byte[] data, int offset, int count);
}
