using System.Text;

namespace BinNode.VirtualBoard;

/// <summary>A connection to the broker in memory.</summary>
internal sealed class MemoryConnection(MemoryBroker broker, MemorySession session, MqttConnectRequest request, Lock gate) : IBrokerConnection
{
    private int messages;

    public bool IsOpen { get; private set; } = true;

    public PublishOutcome Publish(string topic, byte[] payload, int qos, bool retain, bool duplicate)
    {
        lock (gate)
        {
            return IsOpen ? broker.Receive(this, new BrokerMessage(topic, payload, qos, retain, request.ClientId), ++messages) : PublishOutcome.Lost;
        }
    }

    public byte Subscribe(string topic, int qos)
    {
        lock (gate)
        {
            session.Filters.Add(topic);
            broker.Greet(session, topic);
            return (byte)qos;
        }
    }

    public void Unsubscribe(string topic)
    {
        lock (gate)
        {
            session.Filters.Remove(topic);
        }
    }

    public bool TryTake(out BrokerMessage message)
    {
        lock (gate)
        {
            return session.Waiting.TryDequeue(out message);
        }
    }

    public void Disconnect() => End(will: false);

    public void Abort() => End(will: true);

    /// <summary>The broker closes it.</summary>
    public void Break() => IsOpen = false;

    private void End(bool will)
    {
        lock (gate)
        {
            if (session.Connection == this)
            {
                session.Connection = null;
            }

            if (will && request.WillTopic != null)
            {
                broker.Take(new BrokerMessage(request.WillTopic, Encoding.UTF8.GetBytes(request.WillMessage ?? string.Empty), request.WillQos, request.WillRetain, request.ClientId));
            }

            IsOpen = false;
        }
    }
}
