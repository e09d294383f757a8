using System;
using System.Collections.Generic;
using BinNode.Decoding;

namespace BinNode.Tools.Payload.Fuzz;

/// <summary>
/// Feeds the decoder hostile bytes from one seed: random ones, mutated messages, and mutated messages whose checksum was made right again, so
/// that what lies behind it is reached. Inputs that decode become material for later ones.
/// </summary>
public sealed class PayloadFuzzer
{
    private const int MostMaterial = 2048;

    private readonly Random random;
    private readonly List<byte[]> material;
    private readonly int given;

    /// <summary>Makes a fuzzer; the same seed and messages give the same inputs everywhere.</summary>
    public PayloadFuzzer(int seed, IEnumerable<byte[]> messages)
    {
        random = new Random(seed);
        material = [.. messages];
        given = material.Count;
    }

    /// <summary>Inputs that were a message.</summary>
    public long Decoded { get; private set; }

    /// <summary>Inputs that got a reason.</summary>
    public long Refused { get; private set; }

    /// <summary>How often each reason was given.</summary>
    public Dictionary<string, long> Reasons { get; } = [];

    /// <summary>Most readings that one input gave.</summary>
    public int MostReadings { get; private set; }

    /// <summary>Most bytes that decoding one input allocated.</summary>
    public long MostAllocatedBytes { get; private set; }

    /// <summary>Feeds one input, and returns it.</summary>
    /// <exception cref="FuzzFailure">The decoder did what it must not; the message has the input in hex.</exception>
    public byte[] Step()
    {
        byte[] input = Next();
        try
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            DecodeResult result = PayloadDecoder.Decode(input);
            MostAllocatedBytes = Math.Max(MostAllocatedBytes, GC.GetAllocatedBytesForCurrentThread() - before);
            Judge(input, result);
            Count(input, result);
        }
        catch (Exception wrong) when (wrong is not FuzzFailure)
        {
            throw new FuzzFailure($"The decoder threw {wrong.GetType().Name} on {Convert.ToHexStringLower(input)}.", wrong);
        }

        return input;
    }

    /// <summary>Holds what the decoder said of an input to what it promises.</summary>
    /// <exception cref="FuzzFailure">No sentence, or more than 256 readings.</exception>
    internal static void Judge(byte[] input, DecodeResult result)
    {
        if (result.Message is null && (string.IsNullOrEmpty(result.Reason) || !result.Reason.EndsWith('.')))
        {
            throw new FuzzFailure($"The decoder gave no sentence on {Convert.ToHexStringLower(input)}.");
        }

        if (result.Message is not null && (ReadingsIn(result) > 256 || result.Message.ToJson().Length > 64 * 1024))
        {
            throw new FuzzFailure($"The decoder grew beyond its bound on {Convert.ToHexStringLower(input)}.");
        }
    }

    private static int ReadingsIn(DecodeResult result) => (result.Message as ReadingsMessage)?.Readings.Count ?? 0;

    private void Count(byte[] input, DecodeResult result)
    {
        if (MostAllocatedBytes > PayloadDecoder.MostMemoryBytes)
        {
            throw new FuzzFailure($"The decoder allocated {MostAllocatedBytes} bytes on {Convert.ToHexStringLower(input)}.");
        }

        if (result.Message is null)
        {
            Refused++;
            Reasons[result.Reason!] = Reasons.GetValueOrDefault(result.Reason!) + 1;
            return;
        }

        Decoded++;
        MostReadings = Math.Max(MostReadings, ReadingsIn(result));
        Keep(input);
    }

    private void Keep(byte[] input)
    {
        if (material.Count < MostMaterial)
        {
            material.Add(input);
        }
        else
        {
            material[random.Next(given, MostMaterial)] = input;
        }
    }

    private byte[] Next() => random.Next(8) switch
    {
        0 => Noise(random.Next(0, 80)),
        1 => Typed(Noise(random.Next(4, 200))),
        2 => Mutated(),
        _ => Sealed(Mutated()),
    };

    private byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private byte[] Typed(byte[] noise)
    {
        noise[0] = (byte)(0x20 | random.Next(9));
        return Sealed(noise);
    }

    private byte[] Mutated()
    {
        byte[] input = (byte[])material[random.Next(material.Count)].Clone();
        for (int times = random.Next(1, 5); times > 0 && input.Length > 0; times--)
        {
            input = Mutate(input);
        }

        return input;
    }

    private byte[] Mutate(byte[] input)
    {
        int at = random.Next(input.Length);
        switch (random.Next(7))
        {
            case 0:
                input[at] ^= (byte)(1 << random.Next(8));
                return input;
            case 1:
                input[at] = (byte)random.Next(256);
                return input;
            case 2:
                input[at] = random.Next(2) == 0 ? (byte)0 : (byte)255;
                return input;
            case 3:
                return input[..at];
            case 4:
                return [.. input[..at], .. Noise(random.Next(1, 9)), .. input[at..]];
            case 5:
                return [.. input[..at], .. input[random.Next(at, input.Length)..]];
            default:
                byte[] other = material[random.Next(material.Count)];
                return other.Length == 0 ? input : [.. input[..at], .. other[random.Next(other.Length)..]];
        }
    }

    /// <summary>Makes the version and the checksum right, so that the mutation reaches what is behind them.</summary>
    internal static byte[] Sealed(byte[] input)
    {
        if (input.Length < 4 || (input[0] & 0x10) != 0)
        {
            return input;
        }

        input[0] = (byte)(0x20 | (input[0] & 0x0F));
        int crc = 0xFFFF;
        for (int i = 0; i < input.Length - 2; i++)
        {
            crc ^= input[i] << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc << 1) ^ ((crc & 0x8000) != 0 ? 0x1021 : 0);
            }

            crc &= 0xFFFF;
        }

        input[^2] = (byte)(crc >> 8);
        input[^1] = (byte)crc;
        return input;
    }
}
