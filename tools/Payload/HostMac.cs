using System;
using System.Security.Cryptography;
using BinNode.Contracts;

namespace BinNode.Tools.Payload;

/// <summary>HMAC-SHA256 of the host.</summary>
public sealed class HostMac : IMac
{
    /// <inheritdoc />
    public byte[] Compute(byte[] key, byte[] data, int offset, int count) => HMACSHA256.HashData(key, new ReadOnlySpan<byte>(data, offset, count));
}
