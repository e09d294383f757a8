using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace BinNode.Payload.Tests;

/// <summary>A golden vector.</summary>
internal sealed record Vector(string Name, byte[] Message, byte[]? Key, JsonNode? Decoded, string? Reason)
{
    public static IReadOnlyList<Vector> Messages { get; } = [.. Load("readings.json"), .. Load("messages.json")];

    public static IReadOnlyList<Vector> Refused { get; } = [.. Load("refused.json")];

    private static IEnumerable<Vector> Load(string file) => JsonNode.Parse(Repository.Read("tests", "Vectors", file))!.AsArray().Select(node => new Vector(
        (string?)node!["name"] ?? (string)node["reason"]!,
        Convert.FromHexString((string)node["hex"]!),
        node["key"] is JsonNode key ? Convert.FromHexString((string)key!) : null,
        node["decoded"],
        (string?)node["reason"]));
}
