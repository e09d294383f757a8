using System.Linq;
using System.Text.Json.Nodes;

namespace BinNode.Payload.Tests;

/// <summary>Compares JSON by value: 10 and 10.0 are the same, the order of names does not count.</summary>
internal static class JsonSame
{
    public static bool As(JsonNode? a, JsonNode? b) => (a, b) switch
    {
        (null, null) => true,
        (JsonObject x, JsonObject y) => x.Count == y.Count && x.All(pair => y.ContainsKey(pair.Key) && As(pair.Value, y[pair.Key])),
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y).All(pair => As(pair.First, pair.Second)),
        (JsonValue x, JsonValue y) => x.TryGetValue(out double p) && y.TryGetValue(out double q) ? p == q : x.ToJsonString() == y.ToJsonString(),
        _ => false,
    };
}
