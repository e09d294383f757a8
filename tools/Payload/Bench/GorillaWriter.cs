using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using BinNode.Core.Readings;

namespace BinNode.Tools.Payload.Bench;

/// <summary>
/// Facebook's Gorilla (Pelkonen et al., VLDB 2015, section 4.1): times as deltas of deltas, values as doubles by XOR with the one before,
/// one stream a column as in that paper; here the columns of a block share the times.
/// </summary>
public sealed class GorillaWriter
{
    private readonly List<byte> bytes = [];
    private int free;

    /// <summary>Packs one block.</summary>
    public static byte[] Pack(Reading[] rows)
    {
        GorillaWriter writer = new();
        int[][] columns = [.. rows.Select(Formats.Columns)];
        writer.Times([.. columns.Select(row => (long)(uint)row[0])]);
        for (int column = 1; column < 5; column++)
        {
            writer.Values([.. columns.Select(row => (double)row[column])]);
        }

        return [.. writer.bytes];
    }

    // The block's start has 64 bits, the first delta 14, as the blocks there are two hours; here 17, as a delta may be a day.
    private void Times(long[] times)
    {
        Bits((ulong)times[0], 64);
        long delta = 0;
        for (int i = 1; i < times.Length; i++)
        {
            long next = times[i] - times[i - 1];
            if (i == 1)
            {
                Bits((ulong)next, 17);
            }
            else
            {
                DeltaOfDelta(next - delta);
            }

            delta = next;
        }
    }

    private void DeltaOfDelta(long difference)
    {
        if (difference == 0)
        {
            Bits(0, 1);
        }
        else if (difference is >= -63 and <= 64)
        {
            Bits(0b10, 2);
            Bits((ulong)difference & 0x7F, 7);
        }
        else if (difference is >= -255 and <= 256)
        {
            Bits(0b110, 3);
            Bits((ulong)difference & 0x1FF, 9);
        }
        else if (difference is >= -2047 and <= 2048)
        {
            Bits(0b1110, 4);
            Bits((ulong)difference & 0xFFF, 12);
        }
        else
        {
            Bits(0b1111, 4);
            Bits((ulong)difference & 0xFFFFFFFF, 32);
        }
    }

    private void Values(double[] values)
    {
        ulong before = BitConverter.DoubleToUInt64Bits(values[0]);
        Bits(before, 64);
        int leading = 65;
        int trailing = 0;
        foreach (double value in values.Skip(1))
        {
            ulong bits = BitConverter.DoubleToUInt64Bits(value);
            ulong xor = bits ^ before;
            before = bits;
            if (xor == 0)
            {
                Bits(0, 1);
                continue;
            }

            int zerosBefore = Math.Min(BitOperations.LeadingZeroCount(xor), 31);
            int zerosBehind = BitOperations.TrailingZeroCount(xor);
            if (leading <= 64 && zerosBefore >= leading && zerosBehind >= trailing)
            {
                Bits(0b10, 2);
                Bits(xor >> trailing, 64 - leading - trailing);
                continue;
            }

            leading = zerosBefore;
            trailing = zerosBehind;
            int meaningful = 64 - leading - trailing;
            Bits(0b11, 2);
            Bits((ulong)leading, 5);
            Bits((ulong)(meaningful & 63), 6);
            Bits(xor >> trailing, meaningful);
        }
    }

    private void Bits(ulong value, int count)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            if (free == 0)
            {
                bytes.Add(0);
                free = 8;
            }

            free--;
            bytes[^1] |= (byte)((value >> i & 1) << free);
        }
    }
}
