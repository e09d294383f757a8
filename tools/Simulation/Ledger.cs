using System;
using System.Collections.Generic;
using System.Linq;
using BinNode.Core.Readings;

namespace BinNode.Simulation;

/// <summary>
/// The judge. Learns what is stored from the bytes that reach the flash, and what is delivered from what the backend receives, and holds
/// the two against each other: every stored reading arrives, once after de-duplication by sequence, with the content and the time it was
/// stored with, and no sequence number ever stands for two readings.
/// </summary>
public sealed class Ledger
{
    private readonly List<Life> _lives = [new Life()];
    private readonly int _clockSize;

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
        Stored = other.Stored;
        Delivered = other.Delivered;
        Repeats = other.Repeats;
        LastSyncUnix = other.LastSyncUnix;
        ChecksTime = other.ChecksTime;
    }

    /// <summary>What was found wrong, in words; null while all is right.</summary>
    public string? Violation { get; private set; }

    /// <summary>Readings that the flash took.</summary>
    public long Stored { get; private set; }

    /// <summary>Readings that arrived, counted once.</summary>
    public long Delivered { get; private set; }

    /// <summary>Readings that arrived again under the same sequence number, and were de-duplicated.</summary>
    public long Repeats { get; private set; }

    /// <summary>True calendar time at which the node was told the time last; 0 when never.</summary>
    public long LastSyncUnix { get; set; }

    /// <summary>True: the time of each delivered reading is held against the truth.</summary>
    public bool ChecksTime { get; set; } = true;

    /// <summary>Largest error of a delivered reading's calendar time, in seconds.</summary>
    public long WorstTimeErrorS { get; private set; }

    /// <summary>Readings that arrived without calendar time.</summary>
    public long Timeless { get; private set; }

    private Life Now => _lives[^1];

    /// <summary>A copy.</summary>
    public Ledger Clone() => new(this);

    /// <summary>A write reached the flash.</summary>
    /// <param name="name">File.</param>
    /// <param name="content">Its whole content.</param>
    /// <param name="isSure">False: the file system told the node that it failed.</param>
    /// <param name="trueUnix">True calendar time.</param>
    public void OnCommitted(string name, byte[] content, bool isSure, long trueUnix)
    {
        if (!isSure || !name.StartsWith("hot.", StringComparison.Ordinal))
        {
            return;
        }

        HotRecord record = HotRecord.Of(content, _clockSize);
        for (int i = 0; i < record.Count; i++)
        {
            Note(record.ReadingAt(i), trueUnix);
        }

        NoteDrops(record);
        NoteBase(record);
    }

    /// <summary>The partition was formatted.</summary>
    public void OnFormatted()
    {
        foreach ((uint number, StoredReading reading) in Now.Readings.ToArray())
        {
            Now.Readings[number] = reading with { Loss = reading.Loss == LossReason.None ? LossReason.Formatted : reading.Loss };
        }

        _lives.Add(new Life());
    }

    /// <summary>A bit of a file was flipped: the reading it belongs to, and no other, need not arrive.</summary>
    public void OnFlipped(string name, byte[] content, int byteIndex)
    {
        int recordsAt = name.StartsWith("hot.", StringComparison.Ordinal) ? HotRecord.Of(content, _clockSize).RecordsAt : 24;
        int at = recordsAt + ((byteIndex - recordsAt) / 24 * 24);
        bool isRecord = byteIndex >= recordsAt && at + 24 <= content.Length && (name[0] == 's' || name.StartsWith("hot.", StringComparison.Ordinal));
        uint number = isRecord ? HotRecord.ReadingOf(content.AsSpan(at, 24)).Sequence : 0;
        if (isRecord && Now.Readings.TryGetValue(number, out StoredReading? reading) && reading.Loss == LossReason.None)
        {
            Now.Readings[number] = reading with { Loss = LossReason.Damaged };
        }
    }

    /// <summary>The backend received a reading.</summary>
    /// <param name="reading">With its sequence number.</param>
    public void OnDelivered(Reading reading)
    {
        int owners = 0;
        foreach (Life life in _lives)
        {
            if (life.Base is uint start && life.Readings.TryGetValue(reading.Sequence - start, out StoredReading? stored))
            {
                owners++;
                Match(life, stored, reading);
            }
        }

        if (owners == 0)
        {
            Fail($"sequence {reading.Sequence} was sent, and is stored nowhere");
        }
        else if (owners > 1)
        {
            Fail($"sequence {reading.Sequence} stands for {owners} readings");
        }
    }

    /// <summary>Stored readings that have not arrived and have to.</summary>
    public long CountMissing() => _lives.Sum(life => (long)life.Readings.Values.Count(r => r.DeliveredAs == 0 && r.Loss == LossReason.None));

    /// <summary>Stored readings that have not arrived for a given reason.</summary>
    public long CountLost(LossReason reason) => _lives.Sum(life => (long)life.Readings.Values.Count(r => r.DeliveredAs == 0 && r.Loss == reason));

    /// <summary>The first readings that are missing, in words.</summary>
    public string DescribeMissing() =>
        string.Join(", ", _lives.SelectMany(life => life.Readings.Values.Where(r => r.DeliveredAs == 0 && r.Loss == LossReason.None).Select(r => r.Reading.Sequence)).Order().Take(8));

    private static bool IsSame(Reading a, Reading b) =>
        a.State == b.State && (!a.HasDistance || a.DistanceMm == b.DistanceMm)
        && a.HasBattery == b.HasBattery && (!a.HasBattery || a.BatteryMv == b.BatteryMv)
        && a.HasTemperature == b.HasTemperature && (!a.HasTemperature || a.TemperatureDeciC == b.TemperatureDeciC);

    private void Note(Reading reading, long trueUnix)
    {
        Life life = Now;
        if (life.Readings.TryGetValue(reading.Sequence, out StoredReading? known))
        {
            if (!IsSame(known.Reading, reading) || known.Reading.Seconds != reading.Seconds)
            {
                Fail($"number {reading.Sequence} was stored for two readings");
            }

            return;
        }

        Stored++;
        life.Readings[reading.Sequence] = new StoredReading { Reading = reading, TrueUnix = trueUnix, LastSyncUnix = LastSyncUnix };
    }

    private void NoteBase(HotRecord record)
    {
        Life life = Now;
        if (!record.IsAnchored || life.Base == record.Base)
        {
            return;
        }

        if (life.Base != null && life.Readings.Values.Any(r => r.DeliveredAs != 0))
        {
            Fail($"readings that were sent under base {life.Base} are numbered anew from {record.Base}");
        }

        life.Base = record.Base;
    }

    private void NoteDrops(HotRecord record)
    {
        Life life = Now;
        if (record.DroppedCount > life.Dropped)
        {
            uint through = record.ConfirmedNumber;
            foreach (uint number in life.Readings.Where(r => r.Key <= through && r.Value is { DeliveredAs: 0, Loss: LossReason.None }).Select(r => r.Key).ToArray())
            {
                life.Readings[number] = life.Readings[number] with { Loss = LossReason.Dropped };
            }
        }

        life.Dropped = record.DroppedCount;
    }

    private void Match(Life life, StoredReading stored, Reading reading)
    {
        if (!IsSame(stored.Reading, reading))
        {
            Fail($"sequence {reading.Sequence} arrived with another content than it was stored with");
        }

        if (stored.DeliveredAs != 0)
        {
            Repeats++;
            return;
        }

        Delivered++;
        life.Readings[stored.Reading.Sequence] = stored with { DeliveredAs = reading.Sequence };
        JudgeTime(stored, reading);
    }

    private void JudgeTime(StoredReading stored, Reading reading)
    {
        if (!reading.HasTime)
        {
            Timeless++;
            return;
        }

        long error = Math.Abs(reading.Seconds - stored.TrueUnix);
        long unknown = LastSyncUnix - stored.LastSyncUnix;
        long allowed = 120 + (stored.LastSyncUnix == 0 ? 400000 : unknown / 8);
        if (!ChecksTime)
        {
            return;
        }

        WorstTimeErrorS = Math.Max(WorstTimeErrorS, error);
        if (error > allowed)
        {
            Fail($"sequence {reading.Sequence} arrived with a time {error} s off, {allowed} s being what drift can do");
        }
    }

    private void Fail(string what) => Violation ??= what;

    private sealed class Life
    {
        public Dictionary<uint, StoredReading> Readings { get; init; } = [];

        public uint? Base { get; set; }

        public uint Dropped { get; set; }

        public Life Clone() => new() { Readings = new Dictionary<uint, StoredReading>(Readings), Base = Base, Dropped = Dropped };
    }
}
