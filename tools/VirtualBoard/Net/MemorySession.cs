namespace BinNode.VirtualBoard;

/// <summary>What the broker in memory keeps of a client, connected or not.</summary>
internal sealed class MemorySession
{
    public HashSet<string> Filters { get; } = new(StringComparer.Ordinal);

    public Queue<BrokerMessage> Waiting { get; } = new();

    public MemoryConnection? Connection { get; set; }

    public bool Wants(string topic)
    {
        foreach (string filter in Filters)
        {
            if (TopicFilter.Matches(filter, topic))
            {
                return true;
            }
        }

        return false;
    }
}
