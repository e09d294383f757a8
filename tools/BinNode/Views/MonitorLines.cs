using System.Text.Json;
using BinNode.Decoding;
using BinNode.Runner;
using BinNode.Tools.Desk;

namespace BinNode.Tools.Views;

/// <summary>What monitor prints of a message: a line a reading, a line for anything else, or one JSON object.</summary>
public static class MonitorLines
{
    /// <summary>The lines of a message.</summary>
    public static IEnumerable<string> Of(string topic, byte[] payload, KeyRing keys, bool json)
    {
        if (Backend.IsWill(payload))
        {
            return [json ? $"{{\"topic\":\"{topic}\",\"lost\":true}}" : $"{topic}  the node was lost in the middle of a session"];
        }

        DecodeResult result = keys.Decode(topic, payload);
        if (result.Message is null)
        {
            return [json ? $"{{\"topic\":\"{topic}\",\"rejected\":{JsonSerializer.Serialize(result.Reason)}}}" : $"{topic}  rejected: {result.Reason}"];
        }

        if (json)
        {
            return [$"{{\"topic\":\"{topic}\",\"message\":{result.Message.ToJson()}}}"];
        }

        return result.Message is ReadingsMessage batch
            ? batch.Readings.Select(r => FormattableString.Invariant(
                $"{topic}  {r.Sequence}  {r.Time:yyyy-MM-dd HH:mm:ss}  {r.State}  {r.DistanceMm} mm  {r.BatteryMv} mV  {r.TemperatureDeciC / 10.0:0.0} C  {r.Events}"))
            : [$"{topic}  {result.Message.ToJson()}"];
    }
}
