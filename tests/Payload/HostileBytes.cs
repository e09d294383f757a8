using System.Collections.Generic;
using BinNode.Tools.Payload;
using BinNode.Tools.Payload.Fuzz;

namespace BinNode.Payload.Tests;

/// <summary>Bytes that a decoder must survive.</summary>
internal static class HostileBytes
{
    /// <summary>Every truncation and every single wrong bit of every vector.</summary>
    public static IEnumerable<byte[]> OfAllVectors()
    {
        foreach (Vector vector in Vector.Messages)
        {
            for (int length = 0; length < vector.Message.Length; length++)
            {
                yield return vector.Message[..length];
            }

            foreach (byte[] flipped in Flips(vector.Message))
            {
                yield return flipped;
            }
        }
    }

    /// <summary>Every single wrong bit of a message.</summary>
    public static IEnumerable<byte[]> Flips(byte[] message)
    {
        for (int bit = 0; bit < message.Length * 8; bit++)
        {
            byte[] flipped = (byte[])message.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return flipped;
        }
    }

    /// <summary>Inputs of the fuzzer, from a fixed seed.</summary>
    public static IEnumerable<byte[]> Random(int count)
    {
        PayloadFuzzer fuzzer = new(20, Samples.Messages());
        for (int i = 0; i < count; i++)
        {
            yield return fuzzer.Step();
        }
    }
}
