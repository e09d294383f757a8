using System;
using System.Collections.Generic;

namespace BinNode.Decoding;

/// <summary>Readings of one clock epoch.</summary>
public sealed class ReadingsMessage : DecodedMessage
{
    private static readonly string[] StateNames = { "ok", "unstable", "no_echo", "full", "blocked", "sensor_fault" };
    private static readonly string[] EventNames = { "emptied", "low_battery", "full_alarm", "tipped", "fire", "disturbed", "doubtful", "event_7" };

    /// <summary>Clock epoch; 0 is calendar time.</summary>
    public int Epoch { get; internal set; }

    /// <summary>Seconds from a planned measurement to the next.</summary>
    public int SlotS { get; internal set; }

    /// <summary>Declared resolution of the distance in half millimetres.</summary>
    public int DistanceStepHalfMm { get; internal set; }

    /// <summary>Declared resolution of the battery voltage in millivolts.</summary>
    public int BatteryStepMv { get; internal set; }

    /// <summary>Declared resolution of the temperature in tenths of a degree.</summary>
    public int TemperatureStepDeciC { get; internal set; }

    /// <summary>When the next session is expected, in seconds of the epoch; null: at the announced interval.</summary>
    public uint? NextSessionSeconds { get; internal set; }

    /// <summary>When the message was made, in seconds of the epoch; null when it does not say.</summary>
    public uint? NowSeconds { get; internal set; }

    /// <summary>The readings, 1 to 256.</summary>
    public IReadOnlyList<DecodedReading> Readings { get; internal set; } = Array.Empty<DecodedReading>();

    internal override void Write(JsonText json)
    {
        json.Name("epoch").Number(Epoch);
        json.Name("slot_s").Number(SlotS);
        json.Name("resolution").Begin('{');
        json.Name("distance_mm").Tenths(DistanceStepHalfMm * 5L);
        json.Name("battery_mv").Number(BatteryStepMv);
        json.Name("temperature_c").Tenths(TemperatureStepDeciC);
        json.End('}');
        WriteSeconds(json, "next_session", NextSessionSeconds);
        WriteSeconds(json, "now", NowSeconds);
        json.Name("readings").Begin('[');
        foreach (DecodedReading reading in Readings)
        {
            Write(json, reading);
        }

        json.End(']');
    }

    private static void Write(JsonText json, DecodedReading reading)
    {
        json.Begin('{');
        json.Name("sequence").Number(reading.Sequence);
        json.Name("seconds").Number(reading.Seconds);
        WriteTime(json, "time", reading.Time);
        json.Name("state").Text(StateNames[(int)reading.State]);
        WriteOptional(json, "distance_mm", reading.DistanceMm);
        WriteOptional(json, "battery_mv", reading.BatteryMv);
        json.Name("temperature_c");
        _ = reading.TemperatureDeciC is int t ? json.Tenths(t) : json.Null();
        json.Name("events").Begin('[');
        for (int bit = 0; bit < 8; bit++)
        {
            if (((int)reading.Events >> bit & 1) != 0)
            {
                json.Text(EventNames[bit]);
            }
        }

        json.End(']');
        json.End('}');
    }

    private static void WriteOptional(JsonText json, string name, int? value)
    {
        json.Name(name);
        _ = value is int known ? json.Number(known) : json.Null();
    }

    private void WriteSeconds(JsonText json, string name, uint? seconds)
    {
        if (seconds is uint known)
        {
            json.Name(name + "_seconds").Number(known);
            WriteTime(json, name + "_time", TimeOf(Epoch, known));
        }
    }
}
