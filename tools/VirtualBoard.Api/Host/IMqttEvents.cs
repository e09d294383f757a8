namespace BinNode.VirtualBoard;

/// <summary>What a connection reports; called from inside a call that lets time pass.</summary>
public interface IMqttEvents
{
    /// <summary>A message of QoS 1 was confirmed, or given up.</summary>
    void OnPublished(ushort id, bool confirmed);

    /// <summary>A subscription was answered.</summary>
    void OnSubscribed(ushort id, byte[] granted);

    /// <summary>The end of a subscription was answered.</summary>
    void OnUnsubscribed(ushort id);

    /// <summary>A message came.</summary>
    void OnReceived(string topic, byte[] payload, int qos, bool retain);

    /// <summary>The connection is gone.</summary>
    void OnClosed();
}
