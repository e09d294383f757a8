using System.Security.Cryptography;
using System.Text;
using BinNode.Provisioning.Fleet;

namespace BinNode.Provisioning.Brokers;

/// <summary>The nodes as users of EMQX 5: a CSV for the import of the built-in database (salted SHA-256, salt before the password), and acl.conf rules.</summary>
public static class EmqxExport
{
    private const int SaltBytes = 16;

    /// <summary>Writes "users.csv" and "acl.conf" into a folder.</summary>
    public static void Write(IReadOnlyList<NodeEntry> nodes, string folder)
    {
        Directory.CreateDirectory(folder);
        PrivateFile.Write(Path.Combine(folder, "users.csv"), "user_id,password_hash,salt,is_superuser\n" + string.Concat(nodes.Select(User)));
        File.WriteAllText(Path.Combine(folder, "acl.conf"), string.Concat(nodes.Select(Access)) + "{deny, all}.\n");
    }

    private static string User(NodeEntry node)
    {
        string salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        string password = node.Settings.GetValueOrDefault("mqtt.password", "");
        return $"{node.User},{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + password)))},{salt},false\n";
    }

    private static string Access(NodeEntry node)
    {
        NodeTopics topics = new(node);
        return $"{{allow, {{username, \"{node.User}\"}}, publish, [{Quote(topics.Writes)}]}}.\n{{allow, {{username, \"{node.User}\"}}, subscribe, [{Quote(topics.Reads)}]}}.\n";
    }

    private static string Quote(IEnumerable<string> topics) => string.Join(", ", topics.Select(t => $"\"{t}\""));
}
