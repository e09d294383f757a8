using System.Security.Cryptography;
using System.Text;
using BinNode.Provisioning.Fleet;

namespace BinNode.Provisioning.Brokers;

/// <summary>The nodes as users of mosquitto 2: a password file (PBKDF2-SHA512, the format of mosquitto_passwd) and an access list.</summary>
public static class MosquittoExport
{
    private const int Iterations = 101; // the default of mosquitto_passwd
    private const int SaltBytes = 12;
    private const int HashBytes = 64;

    /// <summary>Writes "passwd" and "acl" into a folder.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="backend">The backend's user, or null.</param>
    /// <param name="folder">Made when it is missing.</param>
    public static void Write(IReadOnlyList<NodeEntry> nodes, BackendUser? backend, string folder)
    {
        Directory.CreateDirectory(folder);
        IEnumerable<string> passwords = nodes.Select(n => Password(n.User, n.Settings.GetValueOrDefault("mqtt.password", "")));
        IEnumerable<string> rules = nodes.Select(n => Access(n.User, new NodeTopics(n).Writes, new NodeTopics(n).Reads));
        if (backend is not null)
        {
            passwords = passwords.Append(Password(BackendUser.Name, backend.Password));
            rules = rules.Append(Access(BackendUser.Name, backend.Writes, backend.Reads));
        }

        PrivateFile.Write(Path.Combine(folder, "passwd"), string.Concat(passwords));
        File.WriteAllText(Path.Combine(folder, "acl"), string.Concat(rules));
    }

    private static string Password(string user, string password)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        byte[] hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA512, HashBytes);
        return $"{user}:$7${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}\n";
    }

    private static string Access(string user, IEnumerable<string> writes, IEnumerable<string> reads) =>
        $"user {user}\n{string.Concat(writes.Select(t => $"topic write {t}\n"))}{string.Concat(reads.Select(t => $"topic read {t}\n"))}\n";
}
