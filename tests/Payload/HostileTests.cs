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
    }

    [TestMethod]
    public void DecodingNeedsNoMoreMemoryThanStated()
    {
        byte[] longest = Vector.Messages.First(v => v.Name == "256 readings at the ceiling").Message;
        PayloadDecoder.Decode(longest);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PayloadDecoder.Decode(longest);
        Assert.IsLessThan(64 * 1024, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
