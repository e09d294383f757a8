using BinNode.Contracts;

namespace BinNode.Portable.Tests.Payload;

/// <summary>Stands in for HMAC-SHA256 where only its use is tested: the sum of key and data in every byte.</summary>
public sealed class FakeMac : IMac
{
    /// <inheritdoc />
    public byte[] Compute(byte[] key, byte[] data, int offset, int count)
    {
        int sum = 0;
        for (int i = 0; i < key.Length; i++)
        {
            sum = sum * 31 + key[i];
        }

        for (int i = offset; i < offset + count; i++)
        {
            sum = sum * 31 + data[i];
        }

        byte[] tag = new byte[32];
        for (int i = 0; i < 32; i++)
        {
            tag[i] = (byte)(sum >> (i & 15));
        }

        return tag;
    }
}
