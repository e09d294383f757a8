using System;

namespace BinNode.Decoding;

/// <summary>One reading.</summary>
public readonly struct DecodedReading
{
    internal DecodedReading(uint sequence, int epoch, uint seconds, ReadingState state, ReadingEvents events, int? distanceMm, int? batteryMv, int? temperatureDeciC)
    {
        Sequence = sequence;
        Epoch = epoch;
        Seconds = seconds;
        State = state;
        Events = events;
        DistanceMm = distanceMm;
        BatteryMv = batteryMv;
        TemperatureDeciC = temperatureDeciC;
    }

    /// <summary>Number of the reading; (device, sequence) names it for ever.</summary>
    public uint Sequence { get; }

    /// <summary>Clock epoch; 0 is calendar time.</summary>
    public int Epoch { get; }

    /// <summary>Seconds in the epoch.</summary>
    public uint Seconds { get; }

    /// <summary>Calendar time, or null when the node did not know it.</summary>
    public DateTime? Time => DecodedMessage.TimeOf(Epoch, Seconds);

    /// <summary>What the reading is worth.</summary>
    public ReadingState State { get; }

    /// <summary>What happened.</summary>
    public ReadingEvents Events { get; }

    /// <summary>Distance in millimetres, or null when the state has none.</summary>
    public int? DistanceMm { get; }

    /// <summary>Battery in millivolts, or null when it was not read.</summary>
    public int? BatteryMv { get; }

    /// <summary>Temperature in tenths of a degree, or null when it was not read.</summary>
    public int? TemperatureDeciC { get; }
}
