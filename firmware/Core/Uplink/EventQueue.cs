using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Cycle;
using BinNode.Core.Readings;

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
    public void Exchange(StateCursor cursor)
    {
        int count = cursor.Byte(_count);
        _count = count <= Capacity ? (byte)count : (byte)0;
        _dropped = (byte)cursor.Byte(_dropped);
        if (cursor.Loads)
        {
            _numbered = _count;
        }

        for (int i = 0; i < Capacity; i++)
        {
            Exchange(ref _events[i], cursor);
        }
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _count = 0;
        _dropped = 0;
        _numbered = 0;
    }

    private static void Exchange(ref NodeEvent item, StateCursor cursor)
    {
        item.Number = cursor.Long(item.Number);
        item.Sequence = cursor.Long(item.Sequence);
        item.Seconds = cursor.Long(item.Seconds);
        item.Epoch = (ushort)cursor.Word(item.Epoch);
        item.Before = (short)cursor.Short(item.Before);
        item.After = (short)cursor.Short(item.After);
        int flags = cursor.Byte((byte)item.Kind | (item.Raised ? RaisedBit : 0) | (item.SmsSent ? SmsBit : 0));
        item.Kind = (BinEventKind)(flags & ~(RaisedBit | SmsBit));
        item.Raised = (flags & RaisedBit) != 0;
        item.SmsSent = (flags & SmsBit) != 0;
        item.State = (ReadingState)cursor.Byte((int)item.State);
    }
}
