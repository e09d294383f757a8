using BinNode.VirtualBoard;

namespace BinNode.Runner;

/// <summary>A connection that counts what goes over it.</summary>
internal sealed class CountedConnection(IBrokerConnection inner, WireCount count) : IBrokerConnection
{
    /// <inheritdoc/>
    public bool IsOpen => inner.IsOpen;

    /// <inheritdoc/>
    public PublishOutcome Publish(string topic, byte[] payload, int qos, bool retain, bool duplicate)
    {
        PublishOutcome outcome = inner.Publish(topic, payload, qos, retain, duplicate);
        count.Published(topic, MqttSizes.Publish(topic, payload.Length, qos));
        if (outcome == PublishOutcome.Confirmed && qos > 0)
        {
            count.Packet(WireCount.PartOf(topic), MqttSizes.Puback);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public byte Subscribe(string topic, int qos)
    {
        count.Packet(WirePart.Login, MqttSizes.Subscribe(topic));
        count.Packet(WirePart.Login, MqttSizes.Suback);
        return inner.Subscribe(topic, qos);
    }

    /// <inheritdoc/>
    public void Unsubscribe(string topic) => inner.Unsubscribe(topic);

    /// <inheritdoc/>
    public bool TryTake(out BrokerMessage message)
    {
        if (!inner.TryTake(out message))
        {
            return false;
        }

        count.Packet(WirePart.Commands, MqttSizes.Publish(message.Topic, message.Payload.Length, message.Qos));
        if (message.Qos > 0)
        {
            count.Packet(WirePart.Commands, MqttSizes.Puback);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Disconnect()
    {
        count.Closed();
        inner.Disconnect();
    }

    /// <inheritdoc/>
    public void Abort() => inner.Abort();
}
