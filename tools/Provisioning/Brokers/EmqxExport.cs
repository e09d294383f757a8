using System.Security.Cryptography;
using System.Text;
using BinNode.Provisioning.Fleet;

namespace BinNode.Provisioning.Brokers;

/// <summary>The nodes as users of EMQX 5: a CSV for the import of the built-in database (salted SHA-256, salt before the password), and acl.conf rules.</summary>
public static class EmqxExport
{
    private const int SaltBytes = 16;

    /// <summary>Writes "users.csv" and "acl.conf" into a folder.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="backend">The backend's user, or null.</param>
    /// <param name="folder">Made when it is missing.</param>
    public static void Write(IReadOnlyList<NodeEntry> nodes, BackendUser? backend, string folder)
    {
        Directory.CreateDirectory(folder);
        IEnumerable<string> users = nodes.Select(n => User(n.User, n.Settings.GetValueOrDefault("mqtt.password", "")));
        IEnumerable<string> rules = nodes.Select(n => Access(n.User, new NodeTopics(n).Writes, new NodeTopics(n).Reads));
        if (backend is not null)
        {
            users = users.Append(User(BackendUser.Name, backend.Password));
            rules = rules.Append(Access(BackendUser.Name, backend.Writes, backend.Reads));
        }

        PrivateFile.Write(Path.Combine(folder, "users.csv"), "user_id,password_hash,salt,is_superuser\n" + string.Concat(users));
        File.WriteAllText(Path.Combine(folder, "acl.conf"), string.Concat(rules) + "{deny, all}.\n");
    }

    private static string User(string user, string password)
    {
        string salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        return $"{user},{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + password)))},{salt},false\n";
    }

    private static string Access(string user, IEnumerable<string> writes, IEnumerable<string> reads) =>
        $"{{allow, {{username, \"{user}\"}}, publish, [{Quote(writes)}]}}.\n{{allow, {{username, \"{user}\"}}, subscribe, [{Quote(reads)}]}}.\n";

    private static string Quote(IEnumerable<string> topics) => string.Join(", ", topics.Select(t => $"\"{t}\""));
}
