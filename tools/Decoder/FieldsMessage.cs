using System;
using System.Collections.Generic;

namespace BinNode.Decoding;

/// <summary>A message without readings: status, diagnostics, event, answer, command or confirmation.</summary>
public sealed class FieldsMessage : DecodedMessage
{
    private readonly List<KeyValuePair<string, object?>> fields = new();

    /// <summary>The fields in their order: long, string, or null for a value that is not there. Names as in PAYLOAD.md.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Fields => fields;

    /// <summary>A number; null when it is not there or the message has no such number.</summary>
    public long? Number(string name) => Find(name) as long?;

    /// <summary>A text or a word; null when the message has none of that name.</summary>
    public string? Text(string name) => Find(name) as string;

    /// <summary>Calendar time of the message, or null when the node did not know it.</summary>
    public DateTime? Time => Number("epoch") is long epoch && Number("seconds") is long seconds ? TimeOf((int)epoch, seconds) : null;

    internal void Add(string name, object? value) => fields.Add(new KeyValuePair<string, object?>(name, value));

    internal override void Write(JsonText json)
    {
        foreach (KeyValuePair<string, object?> field in fields)
        {
            json.Name(field.Key);
            _ = field.Value is long number ? json.Number(number) : field.Value is string text ? json.Text(text) : json.Null();
            if (field.Key == "seconds")
            {
                WriteTime(json, "time", Time);
            }
        }
    }

    private object? Find(string name)
    {
        foreach (KeyValuePair<string, object?> field in fields)
        {
            if (field.Key == name)
            {
                return field.Value;
            }
        }

        return null;
    }
}
