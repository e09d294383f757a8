using BinNode.Contracts;
using BinNode.Core.State;

namespace BinNode.Core.Settings;

/// <summary>
/// Carries a new secret inside a command without showing it to the network or the broker: its characters are combined (exclusive or)
/// with a stream that only the two holders of the device's key can make, HMAC-SHA256(key, "rotate" number block) block after block,
/// number and block being little-endian words. A command's number is never used twice with a key, so no stream is; the command's tag
/// keeps the result from being altered. The same step wraps and unwraps.
/// </summary>
public static class SecretWrap
{
    private const int BlockSize = 32;

    /// <summary>Wraps or unwraps in place.</summary>
    /// <param name="mac">HMAC-SHA256.</param>
    /// <param name="key">The device's key.</param>
    /// <param name="number">Number of the command.</param>
    /// <param name="secret">The bytes, changed in place.</param>
    public static void Apply(IMac mac, byte[] key, uint number, byte[] secret)
    {
        byte[] label = { (byte)'r', (byte)'o', (byte)'t', (byte)'a', (byte)'t', (byte)'e', 0, 0, 0, 0, 0, 0, 0, 0 };
        Bytes.PutU32(label, 6, number);
        byte[] stream = null;
        for (int i = 0; i < secret.Length; i++)
        {
            if (i % BlockSize == 0)
            {
                Bytes.PutU32(label, 10, (uint)(i / BlockSize));
                stream = mac.Compute(key, label, 0, label.Length);
            }

            secret[i] ^= stream[i % BlockSize];
        }
    }
}
