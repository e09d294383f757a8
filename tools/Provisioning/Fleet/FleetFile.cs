using System.Globalization;
using BinNode.Core.Settings;
using CsvHelper;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace BinNode.Provisioning.Fleet;

/// <summary>
/// Reads a fleet: CSV with a header of setting keys and a row a node, or YAML with defaults, nodes, and a rule that makes nodes.
/// Every value is checked against the settings table and its rules before any node is touched.
/// </summary>
public sealed class FleetFile
{
    /// <summary>What stands in a cell or a YAML value for a secret that is to be made.</summary>
    public const string Generate = "generate";

    private static readonly string[] AlwaysMade = ["console.password", "auth.key", "mqtt.password"];

    private readonly string path;
    private readonly Dictionary<string, string> defaults = new(StringComparer.Ordinal);
    private readonly List<Dictionary<string, string>> nodes = [];
    private string? authorityFile;
    private string? clientFile;

    private FleetFile(string path) => this.path = path;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Ends in .csv, .yaml or .yml.</param>
    /// <param name="overrides">Values for every node that the file does not give, such as from the command line.</param>
    /// <exception cref="InputException">The file is missing or wrong.</exception>
    public static FleetFile Read(string path, IEnumerable<KeyValuePair<string, string>>? overrides = null)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"{path} does not exist: give a fleet file in CSV or YAML.");
        }

        FleetFile fleet = new(path);
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            fleet.ReadCsv();
        }
        else
        {
            fleet.ReadYaml();
        }

        foreach (KeyValuePair<string, string> item in overrides ?? [])
        {
            fleet.defaults[item.Key] = item.Value;
        }

        return fleet;
    }

    /// <summary>The nodes with all their secrets, those that are made taken from or put into the vault.</summary>
    /// <param name="vault">Where made secrets are kept; null when none may be made.</param>
    public IReadOnlyList<NodeEntry> Nodes(SecretVault? vault)
    {
        if (nodes.Count == 0)
        {
            throw new InputException($"{path} names no node: add rows, or a rule to generate them.");
        }

        List<NodeEntry> entries = [.. nodes.Select((node, i) => Entry(node, i, vault))];
        string? twice = entries.GroupBy(e => e.Id).FirstOrDefault(g => g.Count() > 1)?.Key;
        return twice is null ? entries : throw new InputException($"{path} names {twice} twice: every identity is used once.");
    }

    private NodeEntry Entry(Dictionary<string, string> node, int index, SecretVault? vault)
    {
        Dictionary<string, string> values = new(defaults, StringComparer.Ordinal);
        foreach ((string key, string value) in node)
        {
            values[key] = value;
        }

        if (!values.TryGetValue("device.id", out string? id) || id.Length == 0)
        {
            throw new InputException($"{path}: node {index + 1} has no device.id.");
        }

        foreach (string key in AlwaysMade)
        {
            values.TryAdd(key, Generate);
        }

        foreach (string key in values.Where(v => v.Value == Generate).Select(v => v.Key).ToList())
        {
            values[key] = vault?.Get(id, key) ?? throw new InputException($"{id} needs a made {key}: say with --secrets where made secrets are kept.");
        }

        if (!values.ContainsKey("mqtt.user"))
        {
            values["mqtt.user"] = id;
        }

        string? authority = ReadCertificate(authorityFile);
        Check(id, values, authority is not null);
        return new(id, values, authority, ReadCertificate(clientFile?.Replace("{id}", id, StringComparison.Ordinal)));
    }

    private void Check(string id, Dictionary<string, string> values, bool hasAuthority)
    {
        NodeSettings settings = new();
        settings.SetDefaults();
        foreach ((string key, string value) in values)
        {
            if (!SettingsTable.TryFind(key, out Setting setting))
            {
                throw new InputException($"{path}: {id} has the unknown setting {key}; firmware/SETTINGS.md lists them.");
            }

            if (settings.TrySet(SettingsTable.Row(setting), value) is { } reason)
            {
                throw new InputException($"{path}: {id}: {reason}");
            }
        }

        if (SettingsRules.Check(settings, hasAuthority) is { } rule)
        {
            throw new InputException($"{path}: {id}: {rule}");
        }
    }

    private string? ReadCertificate(string? name)
    {
        if (name is null)
        {
            return null;
        }

        string file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name);
        if (!File.Exists(file))
        {
            throw new InputException($"{path} names the certificate {name}, which does not exist beside it.");
        }

        string text = File.ReadAllText(file).Replace("\r", "", StringComparison.Ordinal).Trim() + "\n";
        return text.StartsWith("-----BEGIN ", StringComparison.Ordinal) && text.Length <= CertificateFile.MaxBytes
            ? text
            : throw new InputException($"{name} is not PEM of at most {CertificateFile.MaxBytes} bytes.");
    }

    private void ReadCsv()
    {
        using StreamReader text = new(path);
        using CsvReader csv = new(text, CultureInfo.InvariantCulture);
        try
        {
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
            {
                Dictionary<string, string> row = new(StringComparer.Ordinal);
                foreach (string name in csv.HeaderRecord!)
                {
                    string? value = csv.GetField(name);
                    if (!string.IsNullOrEmpty(value))
                    {
                        Put(row, name.Trim(), value);
                    }
                }

                nodes.Add(row);
            }
        }
        catch (Exception e) when (e is CsvHelperException or IOException)
        {
            throw new InputException($"{path} cannot be read as CSV: give a header of setting keys, then a row a node.");
        }
    }

    private void Put(Dictionary<string, string> into, string key, string value)
    {
        switch (key)
        {
            case "id":
                into["device.id"] = value;
                break;
            case "ca":
                authorityFile = value;
                break;
            case "client":
                clientFile = value;
                break;
            default:
                into[key] = value;
                break;
        }
    }

    private void ReadYaml()
    {
        YamlFleet fleet;
        try
        {
            fleet = new DeserializerBuilder().Build().Deserialize<YamlFleet>(File.ReadAllText(path)) ?? new();
        }
        catch (YamlException e)
        {
            throw new InputException($"{path} cannot be read as YAML, line {e.Start.Line}: expected defaults, nodes, generate, ca, client.");
        }

        authorityFile = fleet.ca;
        clientFile = fleet.client;
        foreach ((string key, string value) in fleet.defaults)
        {
            Put(defaults, key, value ?? "");
        }

        foreach (Dictionary<string, string> node in fleet.nodes)
        {
            Dictionary<string, string> row = new(StringComparer.Ordinal);
            foreach ((string key, string value) in node)
            {
                Put(row, key, value ?? "");
            }

            nodes.Add(row);
        }

        if (fleet.generate is { } rule)
        {
            nodes.AddRange(rule.Make(path));
        }
    }

#pragma warning disable IDE1006 // the names are those of the file
    private sealed class YamlFleet
    {
        public Dictionary<string, string> defaults { get; set; } = [];

        public List<Dictionary<string, string>> nodes { get; set; } = [];

        public GenerateRule? generate { get; set; }

        public string? ca { get; set; }

        public string? client { get; set; }
    }

    private sealed class GenerateRule
    {
        public string id { get; set; } = "";

        public int from { get; set; } = 1;

        public int count { get; set; }

        public IEnumerable<Dictionary<string, string>> Make(string path)
        {
            int start = id.IndexOf('#');
            int end = id.LastIndexOf('#');
            if (start < 0 || count is < 1 or > 100000 || id[start..(end + 1)].Any(c => c != '#'))
            {
                throw new InputException($"{path}: generate needs an id such as bin-#### and a count of 1 to 100000.");
            }

            return Enumerable.Range(from, count).Select(n => new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["device.id"] = id[..start] + n.ToString(CultureInfo.InvariantCulture).PadLeft(end + 1 - start, '0') + id[(end + 1)..],
            });
        }
    }
#pragma warning restore IDE1006
}
