using System;
using System.Net.Sockets;
using System.Threading;
using BinNode.Contracts;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace BinNode.Wifi;

/// <summary>
/// One MQTT session over an <see cref="IMqttClient"/>: what the client tells by events from its own threads becomes answers with a budget.
/// A publish counts as confirmed only when the client reports the PUBACK; that it was queued means nothing.
/// </summary>
public sealed class MqttSession
{
    private const int GoodbyeMs = 50; // for the radio to send the DISCONNECT

    private readonly IMqttClientFactory factory;
    private readonly IClock clock;
    private readonly AutoResetEvent changed = new AutoResetEvent(false);
    private readonly Answers published = new Answers();
    private readonly Answers subscribed = new Answers();
    private readonly Inbox inbox = new Inbox();
    private IMqttClient client;
    private bool isUp;

    /// <summary>Makes a session that is not open yet.</summary>
    public MqttSession(IMqttClientFactory factory, IClock clock)
    {
        this.factory = factory;
        this.clock = clock;
    }

    /// <summary>Bytes of MQTT sent, without TLS, TCP and IP.</summary>
    public int SentBytes { get; private set; }

    /// <summary>Bytes of MQTT received, without TLS, TCP and IP.</summary>
    public int ReceivedBytes { get; private set; }

    /// <summary>True while the connection stands as far as the client knows.</summary>
    public bool IsUp => isUp && client.IsConnected;

    /// <summary>Opens the session. The client's own limits hold: it gives TCP some tens of seconds and the CONNACK 30; a TLS handshake cannot be interrupted.</summary>
    public MqttStatus Connect(MqttLogin login)
    {
        Close();
        if (login.Tls && login.CaCertificate == null)
        {
            return MqttStatus.BadCertificate;
        }

        try
        {
            client = factory.Create(login);
        }
        catch (SocketException)
        {
            return MqttStatus.NoHost;
        }
        catch (Exception)
        {
            return login.Tls ? MqttStatus.BadCertificate : MqttStatus.NoHost;
        }

        Listen();
        MqttStatus status = Open(login);
        if (status != MqttStatus.Ok)
        {
            // A refused CONNECT leaves the client's receiving thread running.
            Close();
        }

        return status;
    }

    /// <summary>Hands over a message; see <see cref="IUplink.Publish"/>. The payload is copied, as the client keeps it until the PUBACK.</summary>
    public int Publish(string topic, byte[] payload, int offset, int count, bool retain)
    {
        if (!IsUp)
        {
            return 0;
        }

        byte[] message = new byte[count];
        Array.Copy(payload, offset, message, 0, count);
        try
        {
            int ticket = client.Publish(topic, message, null, null, MqttQoSLevel.AtLeastOnce, retain);
            SentBytes += MqttSize.Publish(topic, count);
            return ticket;
        }
        catch (Exception)
        {
            return 0;
        }
    }

    /// <summary>Waits for the PUBACK of a ticket.</summary>
    public MqttStatus Confirm(int ticket, int budgetMs)
    {
        return Await(published, ticket, budgetMs, MqttStatus.Timeout);
    }

    /// <summary>Subscribes at QoS 1 and waits for the SUBACK.</summary>
    public MqttStatus Subscribe(string topic, int budgetMs)
    {
        if (!IsUp)
        {
            return MqttStatus.Lost;
        }

        try
        {
            int id = client.Subscribe(new string[] { topic }, new MqttQoSLevel[] { MqttQoSLevel.AtLeastOnce });
            SentBytes += MqttSize.Subscribe(topic);
            return Await(subscribed, id, budgetMs, MqttStatus.Refused);
        }
        catch (Exception)
        {
            return MqttStatus.Fault;
        }
    }

    /// <summary>The next message, when one comes within the budget.</summary>
    public bool TryReceive(InboundMessage into, int budgetMs)
    {
        long deadlineMs = clock.NowMs + budgetMs;
        while (!inbox.TryTake(into))
        {
            int leftMs = (int)(deadlineMs - clock.NowMs);
            if (leftMs <= 0 || !IsUp)
            {
                return false;
            }

            changed.WaitOne(leftMs, false);
        }

        return true;
    }

    /// <summary>
    /// Says goodbye and lets go. The client is not closed: its Close sleeps 200 ms and more to join its threads, and the deep sleep ends them anyway.
    /// Who stays awake instead opens the next session, and that closes the old client.
    /// </summary>
    public void Leave()
    {
        if (!IsUp)
        {
            return;
        }

        isUp = false;
        try
        {
            client.Disconnect();
            clock.Sleep(GoodbyeMs);
        }
        catch (Exception)
        {
            // The broker will notice by the keep-alive, and publish the last will.
        }
    }

    private MqttStatus Open(MqttLogin login)
    {
        try
        {
            MqttReasonCode code = client.Connect(
                login.ClientId,
                login.User,
                login.Password,
                true,
                MqttQoSLevel.AtLeastOnce,
                login.WillTopic != null,
                login.WillTopic,
                login.WillMessage,
                login.CleanSession,
                login.KeepAliveS);
            SentBytes += MqttSize.Connect(login);
            ReceivedBytes += MqttSize.Connack;
            isUp = code == MqttReasonCode.Success;
            return Status(code);
        }
        catch (MqttConnectionException failure)
        {
            return failure.InnerException is SocketException || !login.Tls ? MqttStatus.Unreachable : MqttStatus.BadCertificate;
        }
        catch (MqttCommunicationException)
        {
            return MqttStatus.Timeout;
        }
        catch (Exception)
        {
            return MqttStatus.Fault;
        }
    }

    /// <summary>Return codes of CONNACK: MQTT 3.1.1 section 3.2.2.3.</summary>
    private static MqttStatus Status(MqttReasonCode code)
    {
        switch (code)
        {
            case MqttReasonCode.Success:
                return MqttStatus.Ok;
            case MqttReasonCode.ConnectionRefusedBadUserNameOrPassword:
            case MqttReasonCode.ConnectionRefusedNotAuthorized:
                return MqttStatus.NotAuthorized;
            default:
                return MqttStatus.Refused;
        }
    }

    private MqttStatus Await(Answers answers, int id, int budgetMs, MqttStatus whenNo)
    {
        long deadlineMs = clock.NowMs + budgetMs;
        while (true)
        {
            byte answer = answers.Of(id);
            if (answer != Answers.None)
            {
                return answer == Answers.Yes ? MqttStatus.Ok : whenNo;
            }

            if (!IsUp)
            {
                return MqttStatus.Lost;
            }

            int leftMs = (int)(deadlineMs - clock.NowMs);
            if (leftMs <= 0)
            {
                return MqttStatus.Timeout;
            }

            changed.WaitOne(leftMs, false);
        }
    }

    private void Listen()
    {
        client.MqttMsgPublished += OnPublished;
        client.MqttMsgSubscribed += OnSubscribed;
        client.MqttMsgPublishReceived += OnReceived;
        client.ConnectionClosed += OnClosed;
    }

    private void Close()
    {
        isUp = false;
        try
        {
            client?.Close();
        }
        catch (Exception)
        {
            // Let go of, whatever state it is in.
        }

        client = null;
    }

    private void OnPublished(object sender, MqttMsgPublishedEventArgs e)
    {
        ReceivedBytes += MqttSize.Puback;
        published.Put(e.MessageId, e.IsPublished);
        changed.Set();
    }

    private void OnSubscribed(object sender, MqttMsgSubscribedEventArgs e)
    {
        ReceivedBytes += MqttSize.Suback;
        subscribed.Put(e.MessageId, e.GrantedQoSLevels.Length > 0 && e.GrantedQoSLevels[0] != MqttQoSLevel.GrantedFailure);
        changed.Set();
    }

    private void OnReceived(object sender, MqttMsgPublishEventArgs e)
    {
        ReceivedBytes += MqttSize.Publish(e.Topic, e.Message.Length);
        inbox.Put(e);
        changed.Set();
    }

    private void OnClosed(object sender, EventArgs e)
    {
        isUp = false;
        changed.Set();
    }
}
