using BinNode.Core.Uplink;
using BinNode.Provisioning.Fleet;

namespace BinNode.Provisioning.Brokers;

/// <summary>The topics that a node needs, and no more: it speaks on its own and hears its own commands. The names are those of the firmware.</summary>
internal sealed class NodeTopics(NodeEntry node)
{
    private readonly Topics topics = new(RootOf(node), node.Id);

    internal static string RootOf(NodeEntry node) => node.Settings.GetValueOrDefault("mqtt.root", "bn");

    internal IReadOnlyList<string> Writes => [topics.Readings, topics.Status, topics.Events, topics.Diagnostics, topics.Answers];

    internal IReadOnlyList<string> Reads => [topics.Commands];
}
