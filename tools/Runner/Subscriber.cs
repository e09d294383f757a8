using System.Buffers;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using MQTTnet.Protocol;

namespace BinNode.Runner;

/// <summary>A client of a real broker that hands every message below a topic to the backend, and reconnects when asked to.</summary>
public sealed class Subscriber : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IMqttClient client = new MqttClientFactory().CreateMqttClient();
    private readonly MqttClientOptions options;
    private readonly string filter;

    /// <summary>Makes a subscriber; it connects at <see cref="TryConnect"/>.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="filter">What to listen to.</param>
    /// <param name="take">Called with topic and payload of every message, on the client's thread.</param>
    /// <param name="keptAs">Client identifier under which the broker keeps what comes while nobody listens; null: it keeps nothing.</param>
    public Subscriber(BrokerAddress broker, string filter, Action<string, byte[]> take, string? keptAs = null)
    {
        this.filter = filter;
        options = Options(broker, keptAs);
        client.ApplicationMessageReceivedAsync += message =>
        {
            take(message.ApplicationMessage.Topic, message.ApplicationMessage.Payload.ToArray());
            return Task.CompletedTask;
        };
    }

    /// <summary>Why the last attempt to connect failed.</summary>
    public string Failure { get; private set; } = string.Empty;

    /// <summary>True while connected.</summary>
    public bool IsConnected => client.IsConnected;

    /// <summary>Connects and subscribes when that is not so already.</summary>
    public bool TryConnect()
    {
        if (client.IsConnected)
        {
            return true;
        }

        try
        {
            using CancellationTokenSource limit = new(Patience);
            MqttClientConnectResult result = client.ConnectAsync(options, limit.Token).GetAwaiter().GetResult();
            if (result.ResultCode != MqttClientConnectResultCode.Success)
            {
                Failure = $"the broker refused the login ({result.ResultCode})";
                return false;
            }

            client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce, limit.Token).GetAwaiter().GetResult();
            return true;
        }
        catch (Exception fault)
        {
            Failure = fault.InnerException?.Message ?? fault.Message;
            return false;
        }
    }

    /// <summary>Publishes at QoS 1 without waiting for the confirmation, so that it may be called while a message is being taken.</summary>
    public void Publish(string topic, byte[] payload) =>
        _ = client.PublishAsync(Message(topic, payload))
            .ContinueWith(static sent => sent.Exception, TaskScheduler.Default);

    /// <summary>Publishes at QoS 1 and waits until the broker has confirmed it.</summary>
    /// <exception cref="IOException">The broker did not take it.</exception>
    public void PublishAndWait(string topic, byte[] payload, bool retain)
    {
        try
        {
            using CancellationTokenSource limit = new(Patience);
            MqttClientPublishResult result = client.PublishAsync(Message(topic, payload, retain), limit.Token).GetAwaiter().GetResult();
            if (!result.IsSuccess)
            {
                throw new IOException($"The broker refused the message ({result.ReasonCode}): check that the user may write {topic}.");
            }
        }
        catch (Exception fault) when (fault is not IOException)
        {
            throw new IOException($"The broker did not take the message: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static MqttApplicationMessage Message(string topic, byte[] payload, bool retain = false) =>
        new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).WithRetainFlag(retain).Build();

    private static MqttClientOptions Options(BrokerAddress broker, string? keptAs)
    {
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithTcpServer(broker.Host, broker.Port)
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V311)
            .WithClientId(keptAs ?? "binnode-" + Guid.NewGuid().ToString("N")[..12])
            .WithCleanSession(keptAs is null)
            .WithTimeout(Patience);
        if (broker.User is not null)
        {
            builder.WithCredentials(broker.User, broker.Password);
        }

        if (broker.Authority is not null)
        {
            X509Certificate2Collection authorities = [];
            authorities.ImportFromPem(System.Text.Encoding.ASCII.GetString(broker.Authority));
            builder.WithTlsOptions(tls => tls.UseTls().WithTrustChain(authorities));
        }

        return builder.Build();
    }
}
