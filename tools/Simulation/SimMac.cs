using System;
using System.Security.Cryptography;
using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>HMAC-SHA256 of the host.</summary>
public sealed class SimMac : IMac
{
    /// <inheritdoc />
    public byte[] Compute(byte[] key, byte[] data, int offset, int count) => HMACSHA256.HashData(key, data.AsSpan(offset, count));
}
