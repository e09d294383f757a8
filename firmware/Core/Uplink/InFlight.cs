namespace BinNode.Core.Uplink;

/// <summary>The messages that were handed over and are not confirmed yet, oldest first. A few on the way at once save round trips.</summary>
public sealed class InFlight
{
    /// <summary>Most messages on the way.</summary>
    public const int Capacity = 4;

    private readonly int[] _tickets = new int[Capacity];
    private readonly MessageKind[] _kinds = new MessageKind[Capacity];
    private readonly uint[] _throughSequences = new uint[Capacity];
    private int _count;

    /// <summary>Messages on the way.</summary>
    public int Count => _count;

    /// <summary>True when no other may be sent before one is confirmed.</summary>
    public bool IsFull => _count == Capacity;

    /// <summary>The oldest message's ticket.</summary>
    public int Ticket => _tickets[0];

    /// <summary>What the oldest message is.</summary>
    public MessageKind Kind => _kinds[0];

    /// <summary>For readings: the last sequence number in the oldest message.</summary>
    public uint ThroughSequence => _throughSequences[0];

    /// <summary>Takes note of a message.</summary>
    public void Add(int ticket, MessageKind kind, uint throughSequence)
    {
        _tickets[_count] = ticket;
        _kinds[_count] = kind;
        _throughSequences[_count] = throughSequence;
        _count++;
    }

    /// <summary>The oldest message was confirmed.</summary>
    public void RemoveOldest()
    {
        _count--;
        for (int i = 0; i < _count; i++)
        {
            _tickets[i] = _tickets[i + 1];
            _kinds[i] = _kinds[i + 1];
            _throughSequences[i] = _throughSequences[i + 1];
        }
    }
}
