using System;
using System.Linq;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using BinNode.Tools.Payload.Fuzz;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

[TestClass]
public sealed class HostileTests
{
    [TestMethod]
    public void EveryWrongBitIsFound()
    {
        foreach (Vector vector in Vector.Messages)
        {
            foreach (byte[] flipped in HostileBytes.Flips(vector.Message))
            {
                Assert.IsNotNull(PayloadDecoder.Decode(flipped, vector.Key).Reason, $"{vector.Name}: {Convert.ToHexStringLower(flipped)}");
            }
        }
    }

    [TestMethod]
    public void EveryTruncationEndsInAMessageOrASentence()
    {
        int decoded = 0;
        int refused = 0;
        foreach (Vector vector in Vector.Messages)
        {
            for (int length = 0; length < vector.Message.Length; length++)
            {
                _ = PayloadDecoder.Decode(vector.Message[..length], vector.Key).Message is null ? refused++ : decoded++;
            }
        }

        Assert.IsGreaterThan(1500, refused);
        Assert.IsLessThanOrEqualTo(1, decoded); // a checksum of 16 bits lets one of 65,536 pass
    }

    [TestMethod]
    public void AMessageWithoutATagIsRefusedWhereThereIsAKey()
    {
        byte[] key = Vector.Messages.First(v => v.Key is not null).Key!;
        foreach (Vector vector in Vector.Messages.Where(v => v.Key is null))
        {
            Assert.AreEqual("The message carries no tag, and this device's messages must.", PayloadDecoder.Decode(vector.Message, key).Reason);
        }
    }

    [TestMethod]
    public void AMessageWithATagIsRefusedWithoutTheKey()
    {
        Vector vector = Vector.Messages.First(v => v.Key is not null);
        Assert.AreEqual(Seal.Tag, PayloadDecoder.Decode(vector.Message, vector.Key).Message!.Seal);
        Assert.AreEqual("The message carries a tag, and no key was given to verify it.", PayloadDecoder.Decode(vector.Message).Reason);
        Assert.AreEqual("The tag is wrong: the message is damaged, forged, or of another device.", PayloadDecoder.Decode(vector.Message, new byte[16]).Reason);
    }

    [TestMethod]
    public void TheFuzzerFindsNothing()
    {
        PayloadFuzzer fuzzer = new(7, Samples.Messages());
        for (int i = 0; i < 150_000; i++)
        {
            fuzzer.Step();
        }

        Assert.IsGreaterThan(20_000, fuzzer.Decoded);
        Assert.IsGreaterThan(25, fuzzer.Reasons.Count);
        Assert.IsGreaterThan(0, fuzzer.MostAllocatedBytes);
    }

    [TestMethod]
    public void DecodingNeedsNoMoreMemoryThanStated()
    {
        byte[] longText = LongestCommand();
        Assert.IsNull(PayloadDecoder.Decode(longText).Reason);
        foreach (byte[] message in Vector.Messages.Select(v => v.Message).Append(longText).Append(new byte[PayloadDecoder.MostBytes]))
        {
            PayloadDecoder.Decode(message);
            long before = GC.GetAllocatedBytesForCurrentThread();
            PayloadDecoder.Decode(message);
            Assert.IsLessThan(PayloadDecoder.MostMemoryBytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static byte[] LongestCommand()
    {
        byte[] message = new byte[PayloadDecoder.MostBytes];
        int text = message.Length - 8;
        byte[] head = [0x26, 1, 1, 0, (byte)(text & 0x7F | 0x80), (byte)(text >> 7)];
        Array.Fill(message, (byte)'x');
        head.CopyTo(message, 0);
        int crc = 0xFFFF;
        foreach (byte b in message[..^2])
        {
            crc ^= b << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc << 1 ^ ((crc & 0x8000) != 0 ? 0x1021 : 0)) & 0xFFFF;
            }
        }

        message[^2] = (byte)(crc >> 8);
        message[^1] = (byte)crc;
        return message;
    }
}
