using System;
using System.Linq;
using System.Text.Json.Nodes;
using BinNode.Core.Payload;
using BinNode.Core.Readings;
using BinNode.Decoding;
using BinNode.Tools.Payload;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace BinNode.Payload.Tests;

[TestClass]
public sealed class VectorTests
{
    [TestMethod]
    public void TheDecoderSaysWhatTheVectorsSay()
    {
        Assert.IsGreaterThanOrEqualTo(45, Vector.Messages.Count);
        foreach (Vector vector in Vector.Messages)
        {
            DecodeResult result = PayloadDecoder.Decode(vector.Message, vector.Key);
            Assert.IsNull(result.Reason, vector.Name);
            Assert.IsTrue(JsonSame.As(vector.Decoded, JsonNode.Parse(result.Message!.ToJson())), vector.Name);
        }
    }

    [TestMethod]
    public void TheDecoderRefusesWithTheReasonOfTheVectors()
    {
        Assert.IsGreaterThanOrEqualTo(30, Vector.Refused.Count);
        foreach (Vector vector in Vector.Refused)
        {
            Assert.AreEqual(vector.Reason, PayloadDecoder.Decode(vector.Message, vector.Key).Reason, Convert.ToHexStringLower(vector.Message));
        }
    }

    [TestMethod]
    public void TheEncoderGivesTheBytesOfTheVectorsAgain()
    {
        foreach (Vector vector in Vector.Messages.Where(v => (string)v.Decoded!["type"]! == "readings"))
        {
            ReadingsMessage message = (ReadingsMessage)PayloadDecoder.Decode(vector.Message, vector.Key).Message!;
            Reading[] readings = [.. message.Readings.Select(Encoded)];
            ReadingsEncoder encoder = new(vector.Key is null ? new MessageSeal() : new MessageSeal(new HostMac(), vector.Key));
            byte[] buffer = new byte[2048];
            int length = encoder.Encode(readings, 0, readings.Length, HeaderOf(message), buffer, 0, buffer.Length, out int used);
            Assert.AreEqual(readings.Length, used, vector.Name);
            Assert.AreEqual(Convert.ToHexStringLower(vector.Message), Convert.ToHexStringLower(buffer, 0, length), vector.Name);
        }
    }

    [TestMethod]
    public void TheNamesOfTheDecoderAreThoseOfTheFirmware()
    {
        CollectionAssert.AreEqual(Enum.GetNames<Core.Readings.ReadingState>(), Enum.GetNames<Decoding.ReadingState>());
        CollectionAssert.AreEqual(Enum.GetNames<Core.Readings.ReadingEvents>(), Enum.GetNames<Decoding.ReadingEvents>());
        CollectionAssert.AreEqual(Enum.GetValues<Core.Readings.ReadingEvents>().Select(e => (int)e).ToArray(), Enum.GetValues<Decoding.ReadingEvents>().Select(e => (int)e).ToArray());
    }

    private static Reading Encoded(DecodedReading reading) => new()
    {
        Sequence = reading.Sequence,
        Epoch = (ushort)reading.Epoch,
        Seconds = reading.Seconds,
        State = (Core.Readings.ReadingState)reading.State,
        Events = (Core.Readings.ReadingEvents)reading.Events,
        DistanceMm = (ushort)(reading.DistanceMm ?? 0),
        HasBattery = reading.BatteryMv is not null,
        BatteryMv = (ushort)(reading.BatteryMv ?? 0),
        HasTemperature = reading.TemperatureDeciC is not null,
        TemperatureDeciC = (short)(reading.TemperatureDeciC ?? 0),
    };

    private static ReadingsHeader HeaderOf(ReadingsMessage message) => new()
    {
        SlotS = message.SlotS,
        DistanceStepHalfMm = message.DistanceStepHalfMm,
        BatteryStepMv = message.BatteryStepMv,
        TemperatureStepDeciC = message.TemperatureStepDeciC,
        HasNextSession = message.NextSessionSeconds is not null,
        NextSessionSeconds = message.NextSessionSeconds ?? 0,
        HasNow = message.NowSeconds is not null,
        NowSeconds = message.NowSeconds ?? 0,
    };
}
