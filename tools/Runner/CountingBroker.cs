using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>Counts the connections that a broker accepts.</summary>
public sealed class CountingBroker(IBroker inner, Action connected) : IBroker
{
    /// <inheritdoc/>
    public BrokerOutcome Reach(MqttEndpoint endpoint) => inner.Reach(endpoint);

    /// <inheritdoc/>
    public BrokerAnswer Connect(MqttEndpoint endpoint, MqttConnectRequest request)
    {
        BrokerAnswer answer = inner.Connect(endpoint, request);
        if (answer.Connection is not null)
        {
            connected();
        }

        return answer;
    }
}
