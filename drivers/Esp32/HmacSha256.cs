using System;
using System.Security.Cryptography;
using BinNode.Contracts;

namespace BinNode.Esp32;

/// <summary>HMAC-SHA256 by the native code that all stock ESP32 images contain.</summary>
public sealed class HmacSha256 : IMac
{
    /// <inheritdoc />
    public byte[] Compute(byte[] key, byte[] data, int offset, int count)
    {
        if (offset == 0 && count == data.Length)
        {
            return HMACSHA256.HashData(key, data);
        }

        byte[] message = new byte[count];
        Array.Copy(data, offset, message, 0, count);
        return HMACSHA256.HashData(key, message);
    }
}
