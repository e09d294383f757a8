using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>A broker whose conversations with the node are counted.</summary>
public sealed class CountedBroker(IBroker inner, WireCount count) : IBroker
{
    /// <inheritdoc/>
    public BrokerOutcome Reach(MqttEndpoint endpoint) => inner.Reach(endpoint);

    /// <inheritdoc/>
    public BrokerAnswer Connect(MqttEndpoint endpoint, MqttConnectRequest request)
    {
        BrokerAnswer answer = inner.Connect(endpoint, request);
        if (answer.Connection is null)
        {
            return answer;
        }

        count.Opened(MqttSizes.Connect(request));
        return answer with { Connection = new CountedConnection(answer.Connection, count) };
    }
}
