using BinNode.Core.Settings;

namespace BinNode.Provisioning.Fleet;

/// <summary>
/// The file in which made secrets are kept: lines of identity, setting and secret, separated by tabs, readable by its owner alone.
/// A secret is on the disk before it is on any node, so that an interrupted run finds it again.
/// </summary>
public sealed class SecretVault
{
    private const string NextName = "next ";

    private readonly string path;
    private readonly Dictionary<(string Id, string Key), string> secrets = [];

    /// <summary>Opens a vault, which need not exist yet.</summary>
    /// <exception cref="InputException">The file is not a vault.</exception>
    public SecretVault(string path)
    {
        this.path = path;
        if (!File.Exists(path))
        {
            return;
        }

        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            string[] parts = line.Split('\t');
            if (parts.Length != 3)
            {
                // The last line may be cut by a crash; a secret of it was on no node yet.
                continue;
            }

            secrets[(parts[0], parts[1])] = parts[2];
        }
    }

    /// <summary>The identities that have secrets here.</summary>
    public IReadOnlyCollection<string> Ids => [.. secrets.Keys.Select(k => k.Id).Distinct()];

    /// <summary>The secret of a node, made and kept when there is none yet.</summary>
    public string Get(string id, string key) => Find(id, key) ?? Keep(id, key, Make(key));

    /// <summary>The secret of a node, or null when none is kept.</summary>
    public string? Find(string id, string key) => secrets.GetValueOrDefault((id, key));

    /// <summary>
    /// The secret that is to replace a node's present one: made once, and kept beside the present one until <see cref="Replace"/>, so that
    /// neither is lost however the replacement ends.
    /// </summary>
    public string Next(string id, string key) => FindNext(id, key) ?? Keep(id, NextName + key, Make(key));

    /// <summary>The secret that is to replace a node's present one, or null when no replacement is under way.</summary>
    public string? FindNext(string id, string key) => Find(id, NextName + key) is { Length: > 0 } next ? next : null;

    /// <summary>The node has taken the next secret: it is the present one from now on.</summary>
    public void Replace(string id, string key)
    {
        Keep(id, key, Next(id, key));
        Keep(id, NextName + key, "");
    }

    private static string Make(string key) => SettingsTable.TryFind(key, out Setting setting) && SettingsTable.Row(setting).IsSecret
        ? SecretMaker.Make(SettingsTable.Row(setting))
        : throw new InputException($"{key} is no secret, it cannot be generated.");

    private string Keep(string id, string key, string secret)
    {
        Append($"{id}\t{key}\t{secret}\n");
        secrets[(id, key)] = secret;
        return secret;
    }

    private void Append(string line)
    {
        FileStreamOptions options = new() { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        bool torn = File.Exists(path) && new FileInfo(path).Length > 0 && LastByte() != '\n';
        using FileStream file = new(path, options);
        file.Write(System.Text.Encoding.ASCII.GetBytes(torn ? "\n" + line : line));
        file.Flush(true);
    }

    private int LastByte()
    {
        using FileStream file = File.OpenRead(path);
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte();
    }
}
