namespace BinNode.VirtualBoard;

/// <summary>An open connection to a broker.</summary>
public interface IBrokerConnection
{
    /// <summary>False once the broker has closed it.</summary>
    bool IsOpen { get; }

    /// <summary>Sends a message.</summary>
    PublishOutcome Publish(string topic, byte[] payload, int qos, bool retain, bool duplicate);

    /// <summary>Subscribes; returns the granted level, 0x80 for a refusal.</summary>
    byte Subscribe(string topic, int qos);

    /// <summary>Ends a subscription.</summary>
    void Unsubscribe(string topic);

    /// <summary>The next message for the node, when there is one now.</summary>
    bool TryTake(out BrokerMessage message);

    /// <summary>The node says goodbye.</summary>
    void Disconnect();

    /// <summary>The node is gone without a word: the last will counts.</summary>
    void Abort();
}
