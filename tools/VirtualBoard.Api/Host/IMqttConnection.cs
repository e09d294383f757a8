namespace BinNode.VirtualBoard;

/// <summary>One MQTT connection, with M2Mqtt's behaviour: publishing only queues, a missing PUBACK is tried again after 1 s, three times in all.</summary>
public interface IMqttConnection
{
    /// <summary>True from an accepted CONNECT to the loss of the connection.</summary>
    bool IsConnected { get; }

    /// <summary>Opens it and returns the CONNACK's code. Throws MqttConnectionException or MqttCommunicationException.</summary>
    int Connect(MqttConnectRequest request);

    /// <summary>Queues a message; returns its identifier.</summary>
    ushort Publish(string topic, byte[] payload, int qos, bool retain);

    /// <summary>Queues a subscription; returns its identifier.</summary>
    ushort Subscribe(string[] topics, int[] qos);

    /// <summary>Queues the end of subscriptions; returns its identifier.</summary>
    ushort Unsubscribe(string[] topics);

    /// <summary>Says goodbye.</summary>
    void Disconnect();

    /// <summary>Stops the client's threads, which takes at least 200 ms.</summary>
    void Close();
}
