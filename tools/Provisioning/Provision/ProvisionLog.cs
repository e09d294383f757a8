using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BinNode.Provisioning.Provision;

/// <summary>
/// The record of who provisioned what: a line of JSON a node, each signed off with a name and carrying the SHA-256 of the line before,
/// so that a line cannot be changed or taken out without a trace. Holds no secret.
/// </summary>
public sealed class ProvisionLog(string path)
{
    private const string Start = "0";

    /// <summary>Identities that have passed.</summary>
    /// <exception cref="InputException">The chain is broken.</exception>
    public IReadOnlySet<string> Passed()
    {
        HashSet<string> passed = new(StringComparer.Ordinal);
        foreach (JsonObject line in Read())
        {
            string id = (string)line["id"]!;
            if ((string)line["result"]! == "pass")
            {
                passed.Add(id);
            }
            else
            {
                passed.Remove(id);
            }
        }

        return passed;
    }

    /// <summary>Adds a node and is on the disk when it returns.</summary>
    public void Append(ProvisionResult result, string by, DateTimeOffset at)
    {
        JsonObject line = new()
        {
            ["at"] = at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["by"] = by,
            ["id"] = result.Id,
            ["address"] = result.Address,
            ["firmware"] = result.Firmware,
            ["settings_digest"] = result.Digest,
            ["result"] = result.Passed ? "pass" : "fail",
            ["failures"] = new JsonArray([.. result.Failures.Select(f => (JsonNode)f)]),
            ["previous"] = LastHash(),
        };
        using FileStream file = new(path, FileMode.Append, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(line.ToJsonString() + "\n"));
        file.Flush(true);
    }

    private string LastHash() => File.Exists(path) && File.ReadLines(path).LastOrDefault() is { } last ? Hash(last) : Start;

    private IEnumerable<JsonObject> Read()
    {
        string previous = Start;
        int number = 0;
        foreach (string text in File.Exists(path) ? File.ReadLines(path) : [])
        {
            number++;
            JsonObject line = Parse(text) ?? throw Broken(number);
            if ((string?)line["previous"] != previous)
            {
                throw Broken(number);
            }

            previous = Hash(text);
            yield return line;
        }
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private InputException Broken(int line) => new($"{path}, line {line}: the log was altered or cut there; keep it for inspection and begin a new one.");

    private static string Hash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
}
