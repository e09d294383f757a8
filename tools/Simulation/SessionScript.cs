using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>How the network behaves in one wake.</summary>
public sealed record SessionScript
{
    /// <summary>A network where everything works.</summary>
    public static SessionScript Good { get; } = new();

    /// <summary>How the joining ends.</summary>
    public LinkStatus Join { get; init; }

    /// <summary>Milliseconds it takes; at most the budget.</summary>
    public int JoinMs { get; init; } = 2500;

    /// <summary>False: the network does not tell the time.</summary>
    public bool TellsTime { get; init; } = true;

    /// <summary>A lie about the time: what the network tells instead; null for the truth.</summary>
    public long? WrongTime { get; init; }

    /// <summary>True: the platform sets the calendar clock to network time behind the core's back after the core stopped waiting.</summary>
    public bool SetsClockLate { get; init; }

    /// <summary>How the connecting ends. <see cref="MqttStatus.Timeout"/>: the link is up and does not route.</summary>
    public MqttStatus Connect { get; init; }

    /// <summary>What becomes of messages.</summary>
    public AckMode Acks { get; init; }

    /// <summary>True: the broker confirms, hands nothing on, and restarts after the session without its memory: messages, sessions and subscriptions.</summary>
    public bool Forgets { get; init; }

    /// <summary>What becomes of the backend's own confirmations.</summary>
    public BackendMode Backend { get; init; }

    /// <summary>Call of the uplink at which the connection is lost, counted in the wake; 0 for never.</summary>
    public int LostAtCall { get; init; }
}
