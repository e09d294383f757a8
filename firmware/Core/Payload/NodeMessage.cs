namespace BinNode.Core.Payload;

/// <summary>What every message of a node carries that is not readings. Fill, encode, reuse.</summary>
public abstract class NodeMessage
{
    /// <summary>Number of the message, 1 to 4294967295; counts all messages but those of readings and never repeats for a device.</summary>
    public uint Number;

    /// <summary>Clock epoch of <see cref="Seconds"/>; 0 is calendar time.</summary>
    public ushort Epoch;

    /// <summary>When the message was made, in seconds of the epoch.</summary>
    public uint Seconds;

    /// <summary>The number of the type in PAYLOAD.md.</summary>
    internal abstract int Type { get; }

    /// <summary>Writes the fields of the type.</summary>
    internal abstract void Write(FieldWriter to);
}
