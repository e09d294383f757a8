using System;

namespace BinNode.Decoding;

/// <summary>What all messages have in common.</summary>
public abstract class DecodedMessage
{
    private static readonly DateTime UnixStart = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Version of the format, 1.</summary>
    public int Version { get; internal set; }

    /// <summary>readings, status, diagnostics, event, answer, command or confirmation.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>What vouches for the message.</summary>
    public Seal Seal { get; internal set; }

    /// <summary>The message in the form of tools/decoders/message.schema.json.</summary>
    public string ToJson()
    {
        JsonText json = new();
        json.Begin('{');
        json.Name("version").Number(Version);
        json.Name("type").Text(Type);
        json.Name("seal").Text(Seal == Seal.Tag ? "tag" : "checksum");
        Write(json);
        json.End('}');
        return json.ToString();
    }

    internal abstract void Write(JsonText json);

    internal static DateTime? TimeOf(int epoch, long seconds) => epoch == 0 ? UnixStart.AddSeconds(seconds) : null;

    internal static void WriteTime(JsonText json, string name, DateTime? time)
    {
        if (time is DateTime known)
        {
            json.Name(name).Text(known.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
