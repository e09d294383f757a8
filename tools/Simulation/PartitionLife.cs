using System.Collections.Generic;
using System.Linq;

namespace BinNode.Simulation;

/// <summary>What the judge knows of one partition, from its formatting on. Numbers count from 1 in each.</summary>
internal sealed class PartitionLife
{
    private readonly Dictionary<uint, StoredReading> _readings;

    internal PartitionLife()
    {
        _readings = [];
    }

    private PartitionLife(PartitionLife other)
    {
        _readings = new Dictionary<uint, StoredReading>(other._readings);
        Missing = other.Missing;
        Base = other.Base;
        Dropped = other.Dropped;
        Freed = other.Freed;
        Newest = other.Newest;
        AnyDelivered = other.AnyDelivered;
    }

    /// <summary>Added to a number it gives the sequence; null until the node knows.</summary>
    internal uint? Base { get; set; }

    /// <summary>What the node says that it dropped unsent.</summary>
    internal uint Dropped { get; set; }

    /// <summary>Highest number that was surely stored.</summary>
    internal uint Newest { get; private set; }

    /// <summary>Numbers up to this the node has freed.</summary>
    internal uint Freed { get; set; }

    /// <summary>True once anything arrived.</summary>
    internal bool AnyDelivered { get; private set; }

    /// <summary>Readings that have to arrive and have not.</summary>
    internal int Missing { get; private set; }

    internal IEnumerable<StoredReading> All => _readings.Values;

    internal PartitionLife Clone() => new(this);

    internal StoredReading? Find(uint number) => _readings.GetValueOrDefault(number);

    internal void Set(uint number, StoredReading reading)
    {
        Missing -= _readings.TryGetValue(number, out StoredReading? before) && before.IsMissing ? 1 : 0;
        Missing += reading.IsMissing ? 1 : 0;
        AnyDelivered |= reading.DeliveredAs != 0;
        Newest = reading.IsSure && number > Newest ? number : Newest;
        _readings[number] = reading;
    }

    /// <summary>A reading need no longer arrive.</summary>
    /// <returns>True when it had to until now.</returns>
    internal bool Excuse(uint number, LossReason reason)
    {
        if (Find(number) is not { DeliveredAs: 0, Loss: LossReason.None } reading)
        {
            return false;
        }

        Set(number, reading with { Loss = reason });
        return reading.IsSure;
    }

    internal void ExcuseAll(LossReason reason)
    {
        foreach (uint number in _readings.Keys.ToArray())
        {
            Excuse(number, reason);
        }
    }
}
