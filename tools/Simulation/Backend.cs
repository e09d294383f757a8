using System;
using System.Globalization;
using System.Linq;
using BinNode.Core.Readings;
using BinNode.Decoding;

namespace BinNode.Simulation;

/// <summary>Reads what arrives with the decoder that backends get, not with the firmware's own knowledge.</summary>
public static class Backend
{
    /// <summary>What a message says.</summary>
    /// <param name="payload">Its bytes.</param>
    /// <param name="key">The key of a device that has one.</param>
    /// <exception cref="InvalidOperationException">It cannot be decoded.</exception>
    public static Arrival Decode(byte[] payload, byte[]? key = null)
    {
        DecodeResult result = PayloadDecoder.Decode(payload, key);
        return result.Message switch
        {
            ReadingsMessage message => new Arrival([.. message.Readings.Select(ToReading)]),
            FieldsMessage message => new Arrival([], (uint)(message.Number("number") ?? 0), ContentOf(message, payload)),
            _ => throw new InvalidOperationException($"the node sent what cannot be decoded: {result.Reason}"),
        };
    }

    /// <summary>An event is sent again with its time and its reading's sequence, once they are placed; everything else is the same to the byte.</summary>
    private static string ContentOf(FieldsMessage message, byte[] payload)
    {
        if (message.Type != "event")
        {
            return $"{message.Type} {Convert.ToHexString(payload)}";
        }

        long sequence = message.Number("reading_sequence") ?? 0;
        string reading = sequence > Ledger.Unplaced ? sequence.ToString(CultureInfo.InvariantCulture) : Ledger.Unknown;
        return $"event {message.Text("event")} {message.Text("alarm")}, {message.Number("before_permille")} to {message.Number("after_permille")}, of reading {reading}";
    }

    private static Reading ToReading(DecodedReading reading) => new()
    {
        Sequence = reading.Sequence,
        Epoch = (ushort)reading.Epoch,
        Seconds = reading.Seconds,
        State = (BinNode.Core.Readings.ReadingState)reading.State,
        DistanceMm = (ushort)(reading.DistanceMm ?? 0),
        HasBattery = reading.BatteryMv != null,
        BatteryMv = (ushort)(reading.BatteryMv ?? 0),
        HasTemperature = reading.TemperatureDeciC != null,
        TemperatureDeciC = (short)(reading.TemperatureDeciC ?? 0),
    };
}
