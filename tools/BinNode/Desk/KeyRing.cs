using BinNode.Core.Settings;
using BinNode.Decoding;
using BinNode.Provisioning.Fleet;
using BinNode.Tools.Payload;

namespace BinNode.Tools.Desk;

/// <summary>The keys that messages are verified with: one for all, or each node's own from the vault.</summary>
/// <param name="hex">A key in hex, or null.</param>
/// <param name="vaultPath">The vault, or null.</param>
public sealed class KeyRing(string? hex, string? vaultPath)
{
    private readonly byte[]? one = hex is null ? null : HexLines.Key(hex);

    /// <summary>Decodes a message of the node that its topic names. By TLS a node sends no tags; a tag that is there is verified.</summary>
    public DecodeResult Decode(string topic, byte[] payload)
    {
        string[] levels = topic.Split('/');
        string id = levels.Length < 2 ? "" : levels[^2];
        DecodeResult open = PayloadDecoder.Decode(payload, one);
        if (open.Message is not null || vaultPath is null)
        {
            return open;
        }

        // Read anew, since provision and send may add to it meanwhile.
        SecretVault vault = new(vaultPath);
        foreach (string? kept in new[] { vault.Find(id, "auth.key"), vault.FindNext(id, "auth.key") })
        {
            if (open.Message is null && kept is not null)
            {
                open = PayloadDecoder.Decode(payload, Hex.Parse(kept));
            }
        }

        return open;
    }
}
