using BinNode.Provisioning.Fleet;

namespace BinNode.Provisioning.Brokers;

/// <summary>The broker's user for the backend: hears every node, and speaks on the topics of commands.</summary>
/// <param name="Password">Its password.</param>
/// <param name="Roots">First levels of the topics of the fleet.</param>
public sealed record BackendUser(string Password, IReadOnlyList<string> Roots)
{
    /// <summary>Its name.</summary>
    public const string Name = "backend";

    /// <summary>What it may read.</summary>
    public IReadOnlyList<string> Reads => [.. Roots.SelectMany(r => new[] { "r", "s", "e", "d", "a" }.Select(t => $"{r}/1/+/{t}"))];

    /// <summary>What it may write.</summary>
    public IReadOnlyList<string> Writes => [.. Roots.Select(r => $"{r}/1/+/c/#")];

    /// <summary>The user for a fleet, with its password from the vault, made when there is none yet.</summary>
    /// <param name="nodes">The fleet.</param>
    /// <param name="vault">The vault; null: the fleet keeps its own secrets, and gets no such user.</param>
    /// <exception cref="InputException">A node has the same name.</exception>
    public static BackendUser? Of(IReadOnlyList<NodeEntry> nodes, SecretVault? vault)
    {
        if (vault is null)
        {
            return null;
        }

        return nodes.Any(n => n.User == Name)
            ? throw new InputException($"A node is called {Name}, which is the backend's user at the broker: give it another name.")
            : new(vault.Get(Name, "mqtt.password"), [.. nodes.Select(NodeTopics.RootOf).Distinct()]);
    }
}
