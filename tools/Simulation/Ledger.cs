using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Core.Readings;

namespace BinNode.Simulation;

/// <summary>
/// The judge. Learns what is stored from the bytes that reach the flash, and what is delivered from what the backend receives, and holds
/// the two against each other: every stored reading arrives, once after de-duplication by sequence, with the content and the time it was
/// stored with; nothing is freed that has not arrived; and no sequence number ever stands for two readings.
/// </summary>
public sealed class Ledger
{
    /// <summary>Numbers and sequences from here on are placed by the time; those below count from the node's beginning.</summary>
    public const uint Unplaced = 1 << 20;

    /// <summary>Stands for the sequence of a reading that is not placed yet.</summary>
    public const string Unknown = "?";

    private readonly List<PartitionLife> _lives = [new PartitionLife()];
    private readonly Dictionary<uint, string> _messages = [];
    private readonly List<uint> _sentInWake = [];
    private readonly int _clockSize;
    private bool _canCount = true;

    /// <summary>An empty ledger.</summary>
    /// <param name="clockSize">Bytes of the clock's section in the state record.</param>
    public Ledger(int clockSize)
    {
        _clockSize = clockSize;
    }

    private Ledger(Ledger other)
    {
        _clockSize = other._clockSize;
        _lives = [.. other._lives.Select(life => life.Clone())];
        _messages = new Dictionary<uint, string>(other._messages);
        _sentInWake = [.. other._sentInWake];
        _canCount = other._canCount;
        Stored = other.Stored;
        Delivered = other.Delivered;
        Repeats = other.Repeats;
        Times = other.Times.Clone();
    }

    /// <summary>What was found wrong, in words; null while all is right.</summary>
    public string? Violation { get; private set; }

    /// <summary>Readings that the flash took.</summary>
    public long Stored { get; private set; }

    /// <summary>Readings that arrived, counted once.</summary>
    public long Delivered { get; private set; }

    /// <summary>Readings that arrived again under the same sequence number, and were de-duplicated.</summary>
    public long Repeats { get; private set; }

    /// <summary>Readings that de-duplication by (device, sequence) cannot tell apart, or takes for two.</summary>
    public long Doubled { get; private set; }

    /// <summary>The judge of the times.</summary>
    public TimeJudge Times { get; } = new();

    /// <summary>Stored readings that have not arrived and have to.</summary>
    public long Missing => _lives.Sum(life => (long)life.Missing);

    /// <summary>True when the node has freed all that it has stored.</summary>
    public bool IsAllFreed => Now.Freed >= Now.Newest;

    private PartitionLife Now => _lives[^1];

    /// <summary>A copy.</summary>
    public Ledger Clone() => new(this);

    /// <summary>
    /// A wake begins. Where the flash took nothing in the whole of the one before, and nobody told the time, the node had no source of new
    /// message numbers: those that it used then it may use again.
    /// </summary>
    public void OnWake()
    {
        foreach (uint number in _sentInWake.Where(_ => !_canCount))
        {
            _messages.Remove(number);
        }

        _sentInWake.Clear();
        _canCount = false;
        Times.OnWake();
    }

    /// <summary>The node was told the true time.</summary>
    public void OnTold(long trueUnix)
    {
        _canCount = true;
        Times.OnTold(trueUnix);
    }

    /// <summary>A write reached the flash, or may have.</summary>
    /// <param name="name">File.</param>
    /// <param name="content">Its whole content.</param>
    /// <param name="isSure">False: it was torn, or the file system told the node that it failed.</param>
    /// <param name="truth">Of the last measurement.</param>
    public void OnCommitted(string name, byte[] content, bool isSure, Truth truth)
    {
        if (!HotRecord.IsName(name))
        {
            return;
        }

        HotRecord record = HotRecord.Of(content, _clockSize);
        for (int i = 0; i < record.Count; i++)
        {
            Note(record.ReadingAt(i), isSure, truth);
        }

        NoteBase(record);
        NoteFreed(record);
        if (isSure)
        {
            _canCount = true;
            Times.OnStored();
        }
    }

    /// <summary>The partition was formatted.</summary>
    public void OnFormatted()
    {
        Now.ExcuseAll(LossReason.Formatted);
        _lives.Add(new PartitionLife());
    }

    /// <summary>A bit of a file was flipped: the reading it belongs to, and no other, need not arrive.</summary>
    public void OnFlipped(string name, byte[] content, int byteIndex)
    {
        if (HotRecord.TryFindRecord(name, content, byteIndex, _clockSize, out uint number))
        {
            Now.Excuse(number, LossReason.Damaged);
        }
    }

    /// <summary>The backend received a reading.</summary>
    /// <param name="reading">With its sequence number.</param>
    /// <param name="nowUnix">True calendar time.</param>
    public void OnDelivered(Reading reading, long nowUnix)
    {
        int owners = 0;
        foreach (PartitionLife life in _lives)
        {
            if (life.Base is uint start && life.Find(reading.Sequence - start) is StoredReading stored)
            {
                owners++;
                Match(life, stored, reading, nowUnix);
            }
        }

        if (owners == 0)
        {
            Fail($"sequence {reading.Sequence} was sent, and is stored nowhere");
        }
        else if (owners > 1)
        {
            Double($"sequence {reading.Sequence} stands for {owners} readings");
        }
    }

    /// <summary>The broker confirmed a reading and forgot it, on a node that is set to believe the broker.</summary>
    public void OnForgotten(Reading reading)
    {
        foreach (PartitionLife life in _lives)
        {
            if (life.Base is uint start)
            {
                life.Excuse(reading.Sequence - start, LossReason.Forgotten);
            }
        }
    }

    /// <summary>The backend received a message that is not one of readings. Its number may come again with the same content only.</summary>
    public void OnMessage(uint number, string content)
    {
        // A node that never knew the time counts from 1, and again from 1 when it forgets; one whose network lied has no other source of
        // new numbers than its flash, and may have been refused there.
        bool isPlaced = number > Unplaced && Times.IsOn;
        if (isPlaced && _messages.TryGetValue(number, out string? before) && before.EndsWith(Unknown, StringComparison.Ordinal) && content.StartsWith(before[..^1], StringComparison.Ordinal))
        {
            _messages[number] = content;
        }

        if (isPlaced && !_messages.TryAdd(number, content) && _messages[number] != content)
        {
            Double($"message {number} was sent for two: {_messages[number]}, and {content}");
        }

        _sentInWake.Add(number);
    }

    /// <summary>Stored readings that have not arrived for a given reason.</summary>
    public long CountLost(LossReason reason) => _lives.Sum(life => (long)life.All.Count(r => r.IsSure && r.DeliveredAs == 0 && r.Loss == reason));

    /// <summary>The first readings that are missing, in words; null when none is.</summary>
    public string? DescribeMissing() => Missing == 0 ? null : $"{Missing} readings never arrived: "
        + string.Join(", ", _lives.SelectMany(life => life.All.Where(r => r.IsMissing).Select(r => r.Reading.Sequence)).Order().Take(8));

    private static bool IsSame(Reading a, Reading b) =>
        a.State == b.State && (!a.HasDistance || a.DistanceMm == b.DistanceMm)
        && a.HasBattery == b.HasBattery && (!a.HasBattery || a.BatteryMv == b.BatteryMv)
        && a.HasTemperature == b.HasTemperature && (!a.HasTemperature || a.TemperatureDeciC == b.TemperatureDeciC);

    private void Note(Reading reading, bool isSure, Truth truth)
    {
        StoredReading? known = Now.Find(reading.Sequence);
        bool isKnown = known != null && IsSame(known.Reading, reading) && known.Reading.Seconds == reading.Seconds;
        if (known != null && !isKnown && (known.IsSure || known.DeliveredAs != 0))
        {
            Double($"number {reading.Sequence} was stored for two readings");
            return;
        }

        if (!isKnown && reading.HasDistance && !truth.SensorWorks)
        {
            Fail($"number {reading.Sequence} has a distance, and the sensor measured none");
        }

        StoredReading noted = isKnown ? known! : new StoredReading { Reading = reading, TrueUnix = truth.Unix, LastSyncUnix = Times.LastSyncUnix };
        bool isNew = isSure && !noted.IsSure && noted.DeliveredAs == 0;
        Stored += isNew ? 1 : 0;
        if (!isKnown || isNew)
        {
            Now.Set(reading.Sequence, noted with { IsSure = isSure });
        }
    }

    private void NoteBase(HotRecord record)
    {
        if (!record.IsAnchored || Now.Base == record.Base)
        {
            return;
        }

        if (Now.AnyDelivered)
        {
            Double($"readings that were sent under base {Now.Base} are numbered anew from {record.Base}");
        }

        Now.Base = record.Base;
    }

    /// <summary>What is freed has arrived, or was counted as dropped.</summary>
    private void NoteFreed(HotRecord record)
    {
        uint mayDrop = record.DroppedCount > Now.Dropped ? record.DroppedCount - Now.Dropped : 0;
        for (uint number = Now.Freed + 1; number <= record.ConfirmedNumber; number++)
        {
            if (mayDrop > 0)
            {
                mayDrop -= Now.Excuse(number, LossReason.Dropped) ? 1u : 0u;
            }
            else if (Now.Find(number) is { IsMissing: true })
            {
                Fail($"number {number} was freed, and has not arrived");
            }
        }

        Now.Freed = Math.Max(Now.Freed, record.ConfirmedNumber);
        Now.Dropped = record.DroppedCount;
    }

    private void Match(PartitionLife life, StoredReading stored, Reading reading, long nowUnix)
    {
        if (!IsSame(stored.Reading, reading))
        {
            Double($"sequence {reading.Sequence} arrived with another content than it was stored with");
        }

        if (stored.DeliveredAs != 0)
        {
            Repeats++;
            return;
        }

        Delivered++;
        Stored += stored.IsSure ? 0 : 1;
        life.Set(stored.Reading.Sequence, stored with { DeliveredAs = reading.Sequence });
        Violation ??= Times.Judge(stored, reading, nowUnix);
    }

    private void Double(string what)
    {
        Doubled++;
        Fail(what);
    }

    private void Fail(string what) => Violation ??= what;
}
