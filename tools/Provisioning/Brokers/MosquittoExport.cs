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
    public static void Write(IReadOnlyList<NodeEntry> nodes, string folder)
    {
        Directory.CreateDirectory(folder);
        PrivateFile.Write(Path.Combine(folder, "passwd"), string.Concat(nodes.Select(n => Password(n) + "\n")));
        File.WriteAllText(Path.Combine(folder, "acl"), string.Concat(nodes.Select(Access)));
    }

    private static string Password(NodeEntry node)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        byte[] password = Encoding.UTF8.GetBytes(node.Settings.GetValueOrDefault("mqtt.password", ""));
        byte[] hash = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA512, HashBytes);
        return $"{node.User}:$7${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}";
    }

    private static string Access(NodeEntry node)
    {
        NodeTopics topics = new(node);
        return $"user {node.User}\n{string.Concat(topics.Writes.Select(t => $"topic write {t}\n"))}{string.Concat(topics.Reads.Select(t => $"topic read {t}\n"))}\n";
    }
}
