using System.Text.Json.Serialization;

namespace BinNode.Runner;

/// <summary>The figures of a run. The names of the JSON form are part of the tool's contract.</summary>
public sealed record RunSummary
{
    /// <summary>Simulated days.</summary>
    [JsonPropertyName("days")]
    public double Days { get; init; }

    /// <summary>Wakes within the days.</summary>
    [JsonPropertyName("wakes")]
    public long Wakes { get; init; }

    /// <summary>Readings taken and stored within the days.</summary>
    [JsonPropertyName("measured")]
    public int Measured { get; init; }

    /// <summary>Those of them that the backend has, each counted once.</summary>
    [JsonPropertyName("delivered")]
    public int Delivered { get; init; }

    /// <summary>Those of them that wait in the node still.</summary>
    [JsonPropertyName("waiting")]
    public int Waiting { get; init; }

    /// <summary>Those of them that are nowhere.</summary>
    [JsonPropertyName("lost")]
    public int Lost { get; init; }

    /// <summary>Duplicates that are left after de-duplication by (device, sequence).</summary>
    [JsonPropertyName("duplicates")]
    public int Duplicates { get; init; }

    /// <summary>Repeated readings that de-duplication removed.</summary>
    [JsonPropertyName("repeated")]
    public int Repeated { get; init; }

    /// <summary>Messages of every kind that the broker took.</summary>
    [JsonPropertyName("messages")]
    public int Messages { get; init; }

    /// <summary>Messages that the decoder rejected.</summary>
    [JsonPropertyName("rejected")]
    public int Rejected { get; init; }

    /// <summary>Payload bytes of the messages of readings, by delivered reading.</summary>
    [JsonPropertyName("payload_bytes_per_reading")]
    public double PayloadBytesPerReading { get; init; }

    /// <summary>Sessions a day.</summary>
    [JsonPropertyName("sessions_per_day")]
    public double SessionsPerDay { get; init; }

    /// <summary>Bytes on the wire a day, both ways, TCP/IP headers included and TLS not: see <see cref="WireCount"/>.</summary>
    [JsonPropertyName("uplink_bytes_per_day")]
    public double UplinkBytesPerDay { get; init; }

    /// <summary>Modelled charge a day in milliampere-hours.</summary>
    [JsonPropertyName("charge_mah_per_day")]
    public double ChargeMahPerDay { get; init; }

    /// <summary>Longest wake in milliseconds.</summary>
    [JsonPropertyName("longest_wake_ms")]
    public long LongestWakeMs { get; init; }

    /// <summary>Wakes that did not end in sleep by themselves.</summary>
    [JsonPropertyName("disorderly_wakes")]
    public int DisorderlyWakes { get; init; }

    /// <summary>Real seconds.</summary>
    [JsonPropertyName("wall_s")]
    public double WallS { get; init; }
}
