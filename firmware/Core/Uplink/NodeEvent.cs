using BinNode.Core.Bin;
using BinNode.Core.Readings;

namespace BinNode.Core.Uplink;

/// <summary>Something that happened at a reading, waiting to be published.</summary>
public struct NodeEvent
{
    /// <summary>Number of its message; never repeats for a device.</summary>
    public uint Number;

    /// <summary>Sequence of the reading at which it was noticed.</summary>
    public uint Sequence;

    /// <summary>Clock epoch of <see cref="Seconds"/>.</summary>
    public ushort Epoch;

    /// <summary>Seconds in the epoch at which it happened.</summary>
    public uint Seconds;

    /// <summary>What.</summary>
    public BinEventKind Kind;

    /// <summary>True: it began or happened; false: it ended.</summary>
    public bool Raised;

    /// <summary>True when an SMS has told of it already.</summary>
    public bool SmsSent;

    /// <summary>State of the reading.</summary>
    public ReadingState State;

    /// <summary>Value before, in the unit of the kind.</summary>
    public short Before;

    /// <summary>Value after, in the unit of the kind.</summary>
    public short After;
}
