using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Cycle;
using BinNode.Core.Readings;
using BinNode.Core.State;

namespace BinNode.Core.Uplink;

/// <summary>
/// Events that wait for the broker's confirmation. Part of the state record, so that an alarm survives the night.
/// When it is full the oldest event gives way, and is counted: the readings tell the story as well.
/// </summary>
public sealed class EventQueue : IStateSection
{
    /// <summary>Most events that wait.</summary>
    public const int Capacity = 4;

    private const int EventSize = 20;
    private const byte RaisedBit = 0x80;
    private const byte SmsBit = 0x40;

    private readonly NodeEvent[] _events = new NodeEvent[Capacity];
    private byte _count;
    private byte _dropped;
    private byte _numbered;

    /// <inheritdoc/>
    public int Size => 2 + (Capacity * EventSize);

    /// <summary>Events that wait, 0 to <see cref="Capacity"/>.</summary>
    public int Count => _count;

    /// <summary>Events that gave way since the last power-up, 0 to 255.</summary>
    public int Dropped => _dropped;

    /// <summary>The events that wait, oldest first; only the first <see cref="Count"/> are meaningful.</summary>
    public NodeEvent[] Items => _events;

    /// <summary>Events that may be sent, the oldest ones: their numbers are stored, so that they will not be given to others.</summary>
    public int NumberedCount => _numbered;

    /// <summary>The events are stored, and their numbers with them.</summary>
    public void Stored() => _numbered = _count;

    /// <summary>The time is known: it tells new numbers to events that the flash has refused, which would meet their numbers again. Their reading was refused like them.</summary>
    public void Renumber(Lifeline lifeline)
    {
        for (int i = _numbered; i < _count; i++)
        {
            _events[i].Number = lifeline.NextMessageNumber();
            _events[i].Sequence = 0;
        }

        _numbered = _count;
    }

    /// <summary>Adds an event.</summary>
    public void Add(NodeEvent item)
    {
        if (_count == Capacity)
        {
            RemoveOldest(1);
            _dropped = _dropped < 255 ? (byte)(_dropped + 1) : _dropped;
        }

        _events[_count] = item;
        _count++;
    }

    /// <summary>Forgets the oldest events: they were confirmed.</summary>
    public void RemoveOldest(int count)
    {
        for (int i = count; i < _count; i++)
        {
            _events[i - count] = _events[i];
        }

        _count = (byte)(_count - count);
        _numbered = _numbered > count ? (byte)(_numbered - count) : (byte)0;
    }

    /// <summary>Numbers that counted from nothing were placed: those that the events carry go along.</summary>
    /// <param name="numbersAdded">What was added to the numbers of messages.</param>
    /// <param name="sequencesAdded">What was added to those of readings.</param>
    public void Place(uint numbersAdded, uint sequencesAdded)
    {
        for (int i = 0; i < _count; i++)
        {
            _events[i].Number += numbersAdded;
            _events[i].Sequence += _events[i].Sequence == 0 ? 0 : sequencesAdded;
        }
    }

    /// <inheritdoc/>
    public void Save(byte[] into, int offset)
    {
        into[offset] = _count;
        into[offset + 1] = _dropped;
        for (int i = 0; i < Capacity; i++)
        {
            SaveEvent(_events[i], into, offset + 2 + (i * EventSize));
        }
    }

    /// <inheritdoc/>
    public void Load(byte[] from, int offset)
    {
        _count = from[offset] <= Capacity ? from[offset] : (byte)0;
        _dropped = from[offset + 1];
        _numbered = _count;
        for (int i = 0; i < _count; i++)
        {
            _events[i] = LoadEvent(from, offset + 2 + (i * EventSize));
        }
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _count = 0;
        _dropped = 0;
        _numbered = 0;
    }

    private static void SaveEvent(NodeEvent item, byte[] into, int at)
    {
        Bytes.PutU32(into, at, item.Number);
        Bytes.PutU32(into, at + 4, item.Sequence);
        Bytes.PutU32(into, at + 8, item.Seconds);
        Bytes.PutU16(into, at + 12, item.Epoch);
        Bytes.PutU16(into, at + 14, item.Before);
        Bytes.PutU16(into, at + 16, item.After);
        into[at + 18] = (byte)((byte)item.Kind | (item.Raised ? RaisedBit : 0) | (item.SmsSent ? SmsBit : 0));
        into[at + 19] = (byte)item.State;
    }

    private static NodeEvent LoadEvent(byte[] from, int at) => new NodeEvent
    {
        Number = Bytes.U32(from, at),
        Sequence = Bytes.U32(from, at + 4),
        Seconds = Bytes.U32(from, at + 8),
        Epoch = Bytes.U16(from, at + 12),
        Before = Bytes.S16(from, at + 14),
        After = Bytes.S16(from, at + 16),
        Kind = (BinEventKind)(from[at + 18] & ~(RaisedBit | SmsBit)),
        SmsSent = (from[at + 18] & SmsBit) != 0,
        Raised = (from[at + 18] & RaisedBit) != 0,
        State = (ReadingState)from[at + 19],
    };
}
