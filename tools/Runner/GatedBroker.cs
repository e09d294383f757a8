using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>
/// A real broker behind a gate: closed by a fault script, and never open to the node before the backend listens, so that nothing that the
/// node delivers is missed by the books.
/// </summary>
public sealed class GatedBroker(IBroker inner, Subscriber? listener) : IBroker
{
    /// <summary>False: the broker cannot be reached.</summary>
    public bool IsOpen { get; set; } = true;

    /// <inheritdoc/>
    public BrokerOutcome Reach(MqttEndpoint endpoint) => IsOpen ? inner.Reach(endpoint) : BrokerOutcome.Closed;

    /// <inheritdoc/>
    public BrokerAnswer Connect(MqttEndpoint endpoint, MqttConnectRequest request)
    {
        listener?.TryConnect();
        return IsOpen ? inner.Connect(endpoint, request) : new BrokerAnswer(BrokerOutcome.Closed);
    }
}
