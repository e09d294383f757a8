using System;
using BinNode.Core.Readings;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

/// <summary>What lossless at the declared resolution means.</summary>
internal static class Same
{
    public static void Reading(Reading sent, DecodedReading received, Resolution resolution)
    {
        Assert.AreEqual(sent.Sequence, received.Sequence);
        Assert.AreEqual((int)sent.Epoch, received.Epoch);
        Assert.IsLessThanOrEqualTo(30, Math.Abs((long)sent.Seconds - received.Seconds), "time");
        Assert.AreEqual((int)sent.State, (int)received.State);
        Assert.AreEqual((int)sent.Events, (int)received.Events);
        Near(sent.HasDistance ? sent.DistanceMm * 2 : null, received.DistanceMm * 2, resolution.DistanceHalfMm, "distance");
        Near(sent.HasBattery ? sent.BatteryMv : null, received.BatteryMv, resolution.BatteryMv, "battery");
        Near(sent.HasTemperature ? sent.TemperatureDeciC : null, received.TemperatureDeciC, resolution.TemperatureDeciC, "temperature");
    }

    // Within half a step, or, at the end of the range, within one.
    private static void Near(int? sent, int? received, int step, string what)
    {
        Assert.AreEqual(sent is null, received is null, what);
        if (sent is int s && received is int r)
        {
            bool atTheEnd = s + step > (what == "temperature" ? 1250 : what == "battery" ? 16383 : 32766) || s - step < (what == "temperature" ? -400 : 0);
            Assert.IsLessThanOrEqualTo(atTheEnd ? step : (what == "distance" && step > 1 ? step + 1 : step) / 2, Math.Abs(s - r), $"{what}: {s} became {r} at a step of {step}");
        }
    }
}
