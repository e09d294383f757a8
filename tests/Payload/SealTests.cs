using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using BinNode.Core.Payload;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>The tag is the first 8 bytes of an HMAC-SHA256, by implementations that share no code.</summary>
[TestClass]
public sealed class SealTests
{
    [TestMethod]
    [DataRow(16)]
    [DataRow(20)]
    [DataRow(32)]
    [DataRow(63)]
    [DataRow(64)]
    public void TheTagIsTruncatedHmacSha256(int keyLength)
    {
        byte[] key = [.. Enumerable.Range(1, keyLength).Select(i => (byte)(i * 7))];
        foreach (int readings in new[] { 1, 30, 96 })
        {
            byte[] message = TracePacker.Pack(Samples.Trace()[..readings], readings, Resolution.Fine, new MessageSeal(new HostMac(), key))[0];
            CollectionAssert.AreEqual(Rfc2104(key, message[..^8])[..8], message[^8..]);
            Assert.AreEqual(Seal.Tag, PayloadDecoder.Decode(message, key).Message!.Seal);
            foreach (string[] language in new[] { OtherLanguage.JavaScript, OtherLanguage.Python })
            {
                JsonNode said = OtherLanguage.Decode(language, [message], key)[0];
                Assert.AreEqual("tag", (string?)said["seal"], $"{language[0]}: {said.ToJsonString()}");
            }
        }
    }

    // HMAC as RFC 2104 words it, for keys of up to a block.
    private static byte[] Rfc2104(byte[] key, byte[] data)
    {
        byte[] block = [.. key, .. new byte[64 - key.Length]];
        byte[] inner = SHA256.HashData([.. block.Select(b => (byte)(b ^ 0x36)), .. data]);
        return SHA256.HashData([.. block.Select(b => (byte)(b ^ 0x5C)), .. inner]);
    }
}
