using System.Buffers;
using System.Collections.Concurrent;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace BinNode.VirtualBoard;

/// <summary>A connection to a real broker.</summary>
internal sealed class NetworkConnection : IBrokerConnection
{
    private readonly IMqttClient client;
    private readonly TimeSpan patience;
    private readonly TimeSpan deliveryTime;
    private readonly BlockingCollection<BrokerMessage> inbox = [];
    private bool mayBeDelivering = true;

    public NetworkConnection(IMqttClient client, TimeSpan patience, TimeSpan deliveryTime)
    {
        this.client = client;
        this.patience = patience;
        this.deliveryTime = deliveryTime;
        client.ApplicationMessageReceivedAsync += Receive;
    }

    public bool IsOpen => client.IsConnected;

    public PublishOutcome Publish(string topic, byte[] payload, int qos, bool retain, bool duplicate)
    {
        MqttApplicationMessage message = new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(payload)
            .WithQualityOfServiceLevel((MqttQualityOfServiceLevel)qos)
            .WithRetainFlag(retain)
            .Build();
        return Try(limit => client.PublishAsync(message, limit).GetAwaiter().GetResult().IsSuccess, false)
            ? PublishOutcome.Confirmed
            : client.IsConnected ? PublishOutcome.Unanswered : PublishOutcome.Lost;
    }

    public byte Subscribe(string topic, int qos)
    {
        const byte Refused = 0x80;
        mayBeDelivering = true;
        return Try(limit => Granted(client.SubscribeAsync(topic, (MqttQualityOfServiceLevel)qos, limit).GetAwaiter().GetResult()), Refused);
    }

    public void Unsubscribe(string topic) => Try(limit => client.UnsubscribeAsync(topic, limit).GetAwaiter().GetResult().Items.Count, 0);

    /// <summary>Waits a little in real time for what the broker delivers of its own accord, once after a connect or a subscription.</summary>
    public bool TryTake(out BrokerMessage message)
    {
        if (inbox.TryTake(out message, mayBeDelivering ? deliveryTime : TimeSpan.Zero))
        {
            return true;
        }

        mayBeDelivering = false;
        return false;
    }

    public void Disconnect()
    {
        Try(
            limit =>
            {
                client.DisconnectAsync(new MqttClientDisconnectOptions(), limit).GetAwaiter().GetResult();
                return true;
            },
            false);
        client.Dispose();
    }

    /// <summary>The socket closes without a DISCONNECT, and the broker publishes the last will.</summary>
    public void Abort() => client.Dispose();

    private static byte Granted(MqttClientSubscribeResult result) => (byte)result.Items.First().ResultCode;

    private T Try<T>(Func<CancellationToken, T> operation, T otherwise)
    {
        try
        {
            using CancellationTokenSource limit = new(patience);
            return operation(limit.Token);
        }
        catch (Exception fault) when (fault is MqttCommunicationException or OperationCanceledException or MqttProtocolViolationException or ObjectDisposedException)
        {
            return otherwise;
        }
    }

    private Task Receive(MqttApplicationMessageReceivedEventArgs e)
    {
        MqttApplicationMessage message = e.ApplicationMessage;
        inbox.Add(new BrokerMessage(message.Topic, message.Payload.ToArray(), (int)message.QualityOfServiceLevel, message.Retain, string.Empty));
        return Task.CompletedTask;
    }
}
