namespace BinNode.Core.Uplink;

/// <summary>What a message on its way is, and so what its confirmation frees.</summary>
public enum MessageKind : byte
{
    /// <summary>The status.</summary>
    Status = 0,

    /// <summary>The oldest event of the queue.</summary>
    Event = 1,

    /// <summary>Readings up to a sequence number.</summary>
    Readings = 2,

    /// <summary>Diagnostics.</summary>
    Diagnostics = 3,

    /// <summary>The answer to a command.</summary>
    Answer = 4,
}
