using BinNode.Contracts;

namespace BinNode.Core.Uplink;

/// <summary>How a session went.</summary>
public sealed class SessionOutcome
{
    /// <summary>How joining the network ended.</summary>
    public LinkStatus Link = LinkStatus.Fault;

    /// <summary>How the broker took the node, or the first message that failed; meaningful only when <see cref="Link"/> is Up.</summary>
    public MqttStatus Broker = MqttStatus.Fault;

    /// <summary>True when the broker accepted the node.</summary>
    public bool ReachedBroker;

    /// <summary>True when everything that was to be sent was confirmed.</summary>
    public bool Delivered;

    /// <summary>True when the status message was confirmed.</summary>
    public bool StatusDelivered;
}
