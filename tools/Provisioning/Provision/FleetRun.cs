using BinNode.Provisioning.Fleet;
using BinNode.Provisioning.Labels;
using BinNode.Provisioning.Link;

namespace BinNode.Provisioning.Provision;

/// <summary>Provisions the nodes of a fleet that have not passed yet, one after the other: plug, wait, pass, next. An interrupted run goes on where it stopped.</summary>
/// <param name="log">Who passed already, and where results go.</param>
/// <param name="by">Name of the person who signs off.</param>
/// <param name="open">Opens the cable to the next node: called with the entry that it will become.</param>
/// <param name="labels">Folder for labels, or null.</param>
/// <param name="now">The time.</param>
public sealed class FleetRun(ProvisionLog log, string by, Func<NodeEntry, ISerialLink> open, string? labels, Func<DateTimeOffset> now)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Told what goes on: identity and step.</summary>
    public Action<string, string>? Progress { get; init; }

    /// <summary>The nodes that are still to do.</summary>
    /// <param name="fleet">All nodes.</param>
    /// <param name="only">Only these identities; empty: all.</param>
    /// <param name="again">True: also those that have passed.</param>
    /// <exception cref="InputException">An identity is not in the fleet.</exception>
    public IReadOnlyList<NodeEntry> Pending(IReadOnlyList<NodeEntry> fleet, IReadOnlyCollection<string> only, bool again)
    {
        if (only.FirstOrDefault(id => fleet.All(n => n.Id != id)) is { } unknown)
        {
            throw new InputException($"{unknown} is not in the fleet file.");
        }

        IReadOnlySet<string> passed = again ? new HashSet<string>() : log.Passed();
        return [.. fleet.Where(n => (only.Count == 0 || only.Contains(n.Id)) && !passed.Contains(n.Id))];
    }

    /// <summary>Provisions one node, writes its label and its line in the log.</summary>
    public ProvisionResult Do(NodeEntry entry, bool testNetwork, bool replace)
    {
        using ISerialLink link = open(entry);
        ConsoleClient client = new(link);
        Progress?.Invoke(entry.Id, "wait for the console");
        client.Open(Patience);
        ProvisionOptions options = new(now(), testNetwork, replace, RebootAfter: true);
        ProvisionResult result = new Provisioner(client, step => Progress?.Invoke(entry.Id, step)).Run(entry, options);
        log.Append(result, by, now());
        if (labels is not null)
        {
            new Label(entry.Id, entry.Settings.GetValueOrDefault("device.name", ""), result.Address).Write(labels);
        }

        return result;
    }
}
