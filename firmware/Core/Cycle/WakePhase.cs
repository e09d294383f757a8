namespace BinNode.Core.Cycle;

/// <summary>What the node is doing. Stored before the risky parts, so that the next wake knows where this one died; also the phase of a fault.</summary>
public enum WakePhase : byte
{
    /// <summary>Nothing: asleep, or about to be.</summary>
    Asleep = 0,

    /// <summary>Loading what the node remembers.</summary>
    Waking = 1,

    /// <summary>Serving the technician.</summary>
    Console = 2,

    /// <summary>Measuring.</summary>
    Measuring = 3,

    /// <summary>Writing to flash.</summary>
    Storing = 4,

    /// <summary>Talking to the network.</summary>
    Reporting = 5,

    /// <summary>Planning the sleep.</summary>
    Planning = 6,
}
