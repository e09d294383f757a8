using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Core.Payload;
using BinNode.Core.Readings;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>Whatever the clock does, every reading arrives, with its time to the slot.</summary>
[TestClass]
public sealed class TimeTests
{
    [TestMethod]
    [DataRow((ushort)0, new uint[] { 0, uint.MaxValue, 0, uint.MaxValue - 7 }, DisplayName = "from one end of the calendar to the other")]
    [DataRow((ushort)0, new uint[] { uint.MaxValue, 0, 900, 1800 }, DisplayName = "the clock runs over")]
    [DataRow((ushort)0, new uint[] { 3, 1750, 2650, 3550 }, DisplayName = "before the first slot of the calendar")]
    [DataRow((ushort)5, new uint[] { 3, 1750, 2650, 3550 }, DisplayName = "before the first slot of a clock that is not set")]
    [DataRow((ushort)5, new uint[] { 3, 880, 1780, 2680 }, DisplayName = "at the start of a clock that is not set")]
    [DataRow((ushort)9, new uint[] { 0, 0, 1, 2 }, DisplayName = "a clock that stands still")]
    public void ATimeAtTheEdgeArrives(ushort epoch, uint[] seconds)
    {
        foreach (int slotS in new[] { 1, 7, 17, 60, 900, 86400 })
        {
            RoundTrip(Readings(epoch, seconds), slotS);
        }
    }

    [TestMethod]
    [DataRow((ushort)0)]
    [DataRow((ushort)7)]
    public void AnyTimesArrive(ushort epoch)
    {
        Random random = new(31);
        for (int i = 0; i < 400; i++)
        {
            int slotS = random.Next(1, 86401);
            long start = random.NextInt64(0, 1L << random.Next(1, 33));
            uint[] seconds = new uint[random.Next(1, 20)];
            for (int n = 0; n < seconds.Length; n++)
            {
                long next = start + n * (long)slotS + (random.Next(4) == 0 ? random.Next(-slotS, slotS) : random.Next(-2, 3));
                seconds[n] = random.Next(30) == 0 ? (uint)random.NextInt64(1L << 32) : (uint)Math.Clamp(next, 0, uint.MaxValue);
            }

            RoundTrip(Readings(epoch, seconds), slotS);
        }
    }

    private static Reading[] Readings(ushort epoch, uint[] seconds)
    {
        Reading[] readings = new Reading[seconds.Length];
        for (int i = 0; i < seconds.Length; i++)
        {
            readings[i] = new Reading { Sequence = (uint)i + 1, Epoch = epoch, Seconds = seconds[i], DistanceMm = 1200, HasBattery = true, BatteryMv = 3900 };
        }

        return readings;
    }

    private static void RoundTrip(Reading[] readings, int slotS)
    {
        ReadingsEncoder encoder = new(new MessageSeal());
        ReadingsHeader header = new() { SlotS = slotS };
        byte[] buffer = new byte[960];
        List<DecodedReading> decoded = [];
        while (decoded.Count < readings.Length)
        {
            int length = encoder.Encode(readings, decoded.Count, readings.Length - decoded.Count, header, buffer, 0, buffer.Length, out int used);
            DecodeResult result = PayloadDecoder.Decode(buffer[..length]);
            Assert.IsNull(result.Reason, $"{string.Join(' ', readings.Select(r => r.Seconds))} at {slotS} s: {result.Reason}");
            Assert.HasCount(used, ((ReadingsMessage)result.Message!).Readings);
            decoded.AddRange(((ReadingsMessage)result.Message).Readings);
        }

        for (int i = 0; i < readings.Length; i++)
        {
            Same.Reading(readings[i], decoded[i], Resolution.Fine);
        }
    }
}
