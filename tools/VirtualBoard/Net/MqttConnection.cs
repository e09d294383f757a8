using System.Net.Sockets;
using nanoFramework.M2Mqtt.Exceptions;

namespace BinNode.VirtualBoard;

/// <summary>One connection with M2Mqtt's behaviour: see <see cref="IMqttConnection"/>.</summary>
internal sealed class MqttConnection : IMqttConnection
{
    private const int RetryUs = 1_000_000;
    private const int Attempts = 3;
    private const int ConnackTimeoutUs = 30_000_000;
    private const int CloseUs = 250_000;
    private const int PollUs = 50_000;

    private readonly VirtualTime time;
    private readonly Chip chip;
    private readonly WifiModel wifi;
    private readonly WifiOptions network;
    private readonly IBroker broker;
    private readonly MqttEndpoint endpoint;
    private readonly IMqttEvents events;
    private readonly Action sag;
    private IBrokerConnection? connection;
    private ushort lastId;

    public MqttConnection(VirtualTime time, Chip chip, WifiModel wifi, WifiOptions network, IBroker broker, MqttEndpoint endpoint, IMqttEvents events, Action sag)
    {
        this.time = time;
        this.chip = chip;
        this.wifi = wifi;
        this.network = network;
        this.broker = broker;
        this.endpoint = endpoint;
        this.events = events;
        this.sag = sag;
    }

    public bool IsConnected { get; private set; }

    public int Connect(MqttConnectRequest request)
    {
        chip.Touch();
        if (!wifi.IsUp)
        {
            chip.Advance(network.TcpGivesUpUs);
            throw new MqttConnectionException("Socket exception connecting to the broker", MqttModel.TimedOut());
        }

        sag();
        BrokerAnswer answer = broker.Connect(endpoint, request);
        PassTime(answer.Outcome);
        if (answer.Connection == null)
        {
            return answer.ReturnCode;
        }

        connection = answer.Connection;
        IsConnected = true;
        Poll();
        return 0;
    }

    public ushort Publish(string topic, byte[] payload, int qos, bool retain)
    {
        chip.Touch();
        ushort id = NextId();
        time.Schedule(0, () => Send(id, topic, payload, qos, retain, 1));
        return id;
    }

    public ushort Subscribe(string[] topics, int[] qos)
    {
        chip.Touch();
        ushort id = NextId();
        time.Schedule(network.RoundTripUs, () =>
        {
            if (connection is { IsOpen: true } open)
            {
                byte[] granted = new byte[topics.Length];
                for (int i = 0; i < topics.Length; i++)
                {
                    granted[i] = open.Subscribe(topics[i], qos[i]);
                }

                events.OnSubscribed(id, granted);
            }
        });
        return id;
    }

    public ushort Unsubscribe(string[] topics)
    {
        chip.Touch();
        ushort id = NextId();
        time.Schedule(network.RoundTripUs, () =>
        {
            foreach (string topic in topics)
            {
                connection?.Unsubscribe(topic);
            }

            events.OnUnsubscribed(id);
        });
        return id;
    }

    public void Disconnect()
    {
        chip.Touch();
        IsConnected = false;
        connection?.Disconnect();
        connection = null;
    }

    public void Close()
    {
        chip.Touch();
        chip.Advance(CloseUs);
        Abort();
    }

    /// <summary>The connection ends without a word.</summary>
    public void Abort()
    {
        IsConnected = false;
        connection?.Abort();
        connection = null;
    }

    private ushort NextId() => ++lastId == 0 ? ++lastId : lastId;

    private void PassTime(BrokerOutcome outcome)
    {
        chip.Advance(network.ClientUs);
        chip.Advance(outcome == BrokerOutcome.Silent ? network.TcpGivesUpUs : network.RoundTripUs);
        if (outcome is BrokerOutcome.Silent or BrokerOutcome.Closed or BrokerOutcome.NoHost)
        {
            SocketException cause = outcome == BrokerOutcome.Silent ? MqttModel.TimedOut() : MqttModel.Refused();
            throw new MqttConnectionException("Socket exception connecting to the broker", cause);
        }

        if (endpoint.Tls)
        {
            chip.Advance(network.TlsUs + (2L * network.RoundTripUs));
        }

        if (outcome == BrokerOutcome.BadCertificate)
        {
            throw new MqttConnectionException("Exception connecting to the broker", new InvalidOperationException("TLS failed."));
        }

        chip.Advance(outcome == BrokerOutcome.NoConnack ? ConnackTimeoutUs : network.RoundTripUs);
        if (outcome == BrokerOutcome.NoConnack)
        {
            throw new MqttCommunicationException();
        }
    }

    private void Send(ushort id, string topic, byte[] payload, int qos, bool retain, int attempt)
    {
        if (connection == null)
        {
            return;
        }

        sag();
        PublishOutcome outcome = wifi.IsUp ? connection.Publish(topic, payload, qos, retain, attempt > 1) : PublishOutcome.Unanswered;
        if (qos == 0)
        {
            return;
        }

        switch (outcome)
        {
            case PublishOutcome.Confirmed:
                time.Schedule(network.RoundTripUs, () => events.OnPublished(id, true));
                break;
            case PublishOutcome.Lost:
                time.Schedule(network.RoundTripUs, Break);
                break;
            default:
                time.Schedule(RetryUs, () => Retry(id, topic, payload, qos, retain, attempt));
                break;
        }
    }

    private void Retry(ushort id, string topic, byte[] payload, int qos, bool retain, int attempt)
    {
        if (attempt == Attempts)
        {
            events.OnPublished(id, false);
        }
        else
        {
            Send(id, topic, payload, qos, retain, attempt + 1);
        }
    }

    private void Poll()
    {
        if (connection == null)
        {
            return;
        }

        while (connection != null && connection.TryTake(out BrokerMessage message))
        {
            events.OnReceived(message.Topic, message.Payload, message.Qos, message.Retain);
        }

        if (connection is { IsOpen: false })
        {
            Break();
        }
        else
        {
            time.Schedule(PollUs, Poll);
        }
    }

    private void Break()
    {
        if (connection != null)
        {
            Abort();
            events.OnClosed();
        }
    }
}
