namespace BinNode.VirtualBoard;

/// <summary>
/// A broker in memory: MQTT 3.1.1 as far as nodes use it (retained messages, last wills, sessions that are kept, QoS 1), deterministic, with faults on demand.
/// Thread-safe, so that several boards may share one.
/// </summary>
public sealed class MemoryBroker : IBroker
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, MemorySession> sessions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, BrokerMessage> retained = new(StringComparer.Ordinal);
    private readonly Dice dice;

    /// <summary>Makes a broker without memory.</summary>
    public MemoryBroker(int seed = 1)
    {
        dice = new Dice(seed);
    }

    /// <summary>What it does wrong.</summary>
    public BrokerFaults Faults { get; } = new();

    /// <summary>User and password that it wants; null takes any.</summary>
    public (string User, string Password)? Credentials { get; set; }

    /// <summary>Every message that reached the broker, in order, wills included.</summary>
    public Action<BrokerMessage>? Arrived { get; set; }

    /// <summary>Messages that reached the broker.</summary>
    public long Messages { get; private set; }

    /// <summary>Payload bytes that reached the broker.</summary>
    public long PayloadBytes { get; private set; }

    /// <summary>Connections that were accepted.</summary>
    public long Connections { get; private set; }

    /// <summary>The retained message of a topic, or null.</summary>
    public BrokerMessage? Retained(string topic)
    {
        lock (gate)
        {
            return retained.TryGetValue(topic, out BrokerMessage message) ? message : null;
        }
    }

    /// <summary>The backend publishes something.</summary>
    public void Publish(string topic, byte[] payload, bool retain = false) => Take(new BrokerMessage(topic, payload, 1, retain, string.Empty));

    /// <summary>Forgets sessions and retained messages, as a restart without persistence does; open connections break.</summary>
    public void Restart()
    {
        lock (gate)
        {
            foreach (MemorySession session in sessions.Values)
            {
                session.Connection?.Break();
            }

            sessions.Clear();
            retained.Clear();
        }
    }

    /// <inheritdoc />
    public BrokerOutcome Reach(MqttEndpoint endpoint) => Faults.Connecting == BrokerOutcome.NoConnack ? BrokerOutcome.Answered : Faults.Connecting;

    /// <inheritdoc />
    public BrokerAnswer Connect(MqttEndpoint endpoint, MqttConnectRequest request)
    {
        lock (gate)
        {
            if (Faults.Connecting != BrokerOutcome.Answered)
            {
                return new BrokerAnswer(Faults.Connecting);
            }

            const int BadUserOrPassword = 4;
            int code = Faults.ReturnCode != 0 ? Faults.ReturnCode
                : Credentials is { } wanted && (request.User != wanted.User || request.Password != wanted.Password) ? BadUserOrPassword
                : 0;
            if (code != 0)
            {
                return new BrokerAnswer(BrokerOutcome.Answered, code);
            }

            if (!sessions.TryGetValue(request.ClientId, out MemorySession? session) || request.CleanSession)
            {
                session?.Connection?.Break();
                session = sessions[request.ClientId] = new MemorySession();
            }

            session.Connection?.Break();
            session.Connection = new MemoryConnection(this, session, request, gate);
            Connections++;
            return new BrokerAnswer(BrokerOutcome.Answered, 0, session.Connection);
        }
    }

    internal PublishOutcome Receive(MemoryConnection from, BrokerMessage message, int numberInSession)
    {
        if (Faults.BreaksAtMessage == numberInSession)
        {
            from.Break();
            return PublishOutcome.Lost;
        }

        if (dice.Chance(Faults.LosesMessages))
        {
            return PublishOutcome.Unanswered;
        }

        Take(message);
        return dice.Chance(Faults.LosesConfirmations) ? PublishOutcome.Unanswered : PublishOutcome.Confirmed;
    }

    internal void Greet(MemorySession session, string filter)
    {
        foreach (BrokerMessage message in retained.Values)
        {
            if (TopicFilter.Matches(filter, message.Topic))
            {
                session.Waiting.Enqueue(message);
            }
        }
    }

    internal void Take(BrokerMessage message)
    {
        lock (gate)
        {
            Messages++;
            PayloadBytes += message.Payload.Length;
            if (message.Retain)
            {
                if (message.Payload.Length == 0)
                {
                    retained.Remove(message.Topic);
                }
                else
                {
                    retained[message.Topic] = message;
                }
            }

            foreach (MemorySession session in sessions.Values)
            {
                if (session.Wants(message.Topic))
                {
                    session.Waiting.Enqueue(message with { Retain = false });
                }
            }

            Arrived?.Invoke(message);
        }
    }
}
