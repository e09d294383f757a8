using System;
using BinNode.Core.Payload;
using BinNode.Core.Readings;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>What the encoder promises of room and memory.</summary>
[TestClass]
public sealed class EncoderLimitTests
{
    [TestMethod]
    public void EncodingAllocatesNothing()
    {
        Reading[] trace = Samples.Trace();
        ReadingsEncoder readings = new(new MessageSeal());
        MessageEncoder messages = new(new MessageSeal());
        ReadingsHeader header = new() { HasNow = true, NowSeconds = 1748800000 };
        StatusMessage status = new() { Number = 7, Seconds = 1748736000, Device = "bin-0042", Firmware = "0.1.0", Board = "esp32" };
        EventMessage happened = new() { Number = 8, Seconds = 1748736000, Kind = EventKind.Emptied };
        byte[] buffer = new byte[ReadingsEncoder.DefaultBudgetBytes];
        long before = 0;
        for (int round = 0; round < 3; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            for (int start = 0; start + 96 <= trace.Length; start += 96)
            {
                readings.Encode(trace, start, 96, header, buffer, 0, buffer.Length, out _);
                readings.Encode(trace, start, 96, header, buffer, 0, 100, out _);
                messages.Encode(status, buffer, 0);
                messages.Encode(happened, buffer, 0);
            }

            before = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.AreEqual(0, before);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void TheWorstReadingsStayBelowTheWorstCase(bool tagged)
    {
        byte[]? key = tagged ? new byte[16] : null;
        ReadingsEncoder encoder = new(tagged ? new MessageSeal(new HostMac(), key!) : new MessageSeal());
        Random random = new(5);
        byte[] buffer = new byte[16384];
        for (int i = 0; i < 600; i++)
        {
            Reading[] readings = Wild(random, random.Next(1, 12));
            ReadingsHeader header = new()
            {
                SlotS = random.Next(3) == 0 ? 86399 : random.Next(1, 86401),
                DistanceStepHalfMm = random.Next(2) == 0 ? 1 : random.Next(1, 256),
                HasNextSession = true,
                NextSessionSeconds = (uint)random.NextInt64(1L << 32),
                HasNow = true,
                NowSeconds = (uint)random.NextInt64(1L << 32),
            };
            int length = encoder.Encode(readings, 0, readings.Length, header, buffer, 0, buffer.Length, out int used);
            Assert.IsLessThanOrEqualTo(36 + 32 * used, length, "all that fit together");
            Assert.HasCount(used, ((ReadingsMessage)PayloadDecoder.Decode(buffer[..length], key).Message!).Readings);
            length = encoder.Encode(readings, 0, readings.Length, header, buffer, 0, ReadingsEncoder.LeastBudgetBytes, out used);
            Assert.IsGreaterThanOrEqualTo(1, used, "the least budget");
            Assert.IsLessThanOrEqualTo(ReadingsEncoder.LeastBudgetBytes, length);
        }
    }

    private static Reading[] Wild(Random random, int count)
    {
        Reading[] readings = new Reading[count];
        ushort epoch = (ushort)(random.Next(2) * random.Next(1, 65536));
        uint sequence = (uint)random.NextInt64(1, 1L << 31);
        long start = random.NextInt64(1L << 32);
        for (int i = 0; i < count; i++)
        {
            readings[i] = new Reading
            {
                Sequence = sequence,
                Epoch = epoch,
                Seconds = (uint)Math.Clamp(start + random.Next(-(1 << 29), 1 << 29) * (i == 0 ? 0L : 1L), 0, uint.MaxValue),
                State = (Core.Readings.ReadingState)random.Next(2),
                DistanceMm = (ushort)(i % 2 * 16383),
                HasBattery = true,
                BatteryMv = (ushort)((i + 1) % 2 * 16383),
                HasTemperature = true,
                TemperatureDeciC = (short)(i % 2 == 0 ? -400 : 1250),
                Events = (Core.Readings.ReadingEvents)random.Next(256),
            };
            sequence += (uint)random.NextInt64(1, 1L << 27);
        }

        return readings;
    }
}
