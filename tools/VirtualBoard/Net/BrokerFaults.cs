namespace BinNode.VirtualBoard;

/// <summary>What the broker in memory does wrong. May be changed while the simulation runs.</summary>
public sealed class BrokerFaults
{
    /// <summary>How far a connection comes; Answered is no fault.</summary>
    public BrokerOutcome Connecting { get; set; } = BrokerOutcome.Answered;

    /// <summary>Code of CONNACK, 0 accepts: MQTT 3.1.1 section 3.2.2.3.</summary>
    public int ReturnCode { get; set; }

    /// <summary>Share of messages that get lost on their way to the broker.</summary>
    public double LosesMessages { get; set; }

    /// <summary>Share of messages whose confirmation gets lost on its way back.</summary>
    public double LosesConfirmations { get; set; }

    /// <summary>The connection breaks at this message of a session, counted from 1, before the broker has it; 0 never.</summary>
    public int BreaksAtMessage { get; set; }
}
