using BinNode.Contracts;
using BinNode.Core.State;

namespace BinNode.Portable.Tests.Settings;

/// <summary>A keyed checksum in the place of HMAC-SHA256: what is tested is who asks for it, and over what.</summary>
public class TestMac : IMac
{
    public byte[] Compute(byte[] key, byte[] data, int offset, int count)
    {
        byte[] tag = new byte[32];
        uint crc = Crc32.Compute(key, 0, key.Length);
        crc = Crc32.Continue(crc, data, offset, count);
        for (int i = 0; i < tag.Length; i += 4)
        {
            Bytes.PutU32(tag, i, crc);
            crc = Crc32.Continue(crc, tag, i, 4);
        }

        return tag;
    }
}
