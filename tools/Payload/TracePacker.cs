using System;
using System.Collections.Generic;
using BinNode.Core.Payload;
using BinNode.Core.Readings;

namespace BinNode.Tools.Payload;

/// <summary>Packs a trace into messages with the firmware's own encoder.</summary>
public static class TracePacker
{
    /// <summary>Packs batches of a size, each into one message or, when it is longer than a message or the budget, into more.</summary>
    public static List<byte[]> Pack(Reading[] readings, int batch, Resolution resolution, MessageSeal? seal = null, int budgetBytes = ReadingsEncoder.DefaultBudgetBytes)
    {
        ReadingsEncoder encoder = new(seal ?? new MessageSeal());
        ReadingsHeader header = new() { SlotS = SlotOf(readings) };
        resolution.Apply(header);
        byte[] buffer = new byte[budgetBytes];
        List<byte[]> messages = [];
        batch = Math.Min(batch, readings.Length);
        for (int start = 0; start < readings.Length; start += batch)
        {
            int left = Math.Min(batch, readings.Length - start);
            int at = start;
            while (left > 0)
            {
                int length = encoder.Encode(readings, at, left, header, buffer, 0, budgetBytes, out int used);
                if (used == 0)
                {
                    throw new TraceFormatException($"A budget of {budgetBytes} bytes does not hold one reading; {ReadingsEncoder.LeastBudgetBytes} bytes hold any.");
                }

                messages.Add(buffer[..length]);
                at += used;
                left -= used;
            }
        }

        return messages;
    }

    /// <summary>The interval of a trace: the median of the steps, to the nearest minute where that is near.</summary>
    public static int SlotOf(Reading[] readings)
    {
        List<long> steps = [];
        for (int i = 1; i < readings.Length; i++)
        {
            long step = (long)readings[i].Seconds - readings[i - 1].Seconds;
            if (step > 0)
            {
                steps.Add(step);
            }
        }

        if (steps.Count == 0)
        {
            return 900;
        }

        steps.Sort();
        long median = steps[steps.Count / 2];
        long minutes = (median + 30) / 60 * 60;
        return (int)Math.Clamp(minutes > 0 && Math.Abs(median - minutes) <= 5 + minutes / 200 ? minutes : median, 1, 86400);
    }
}
