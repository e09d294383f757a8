using System.Text;

namespace BinNode.ModemEmulator;

/// <summary>A message that the broker has.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Payload">Its payload.</param>
/// <param name="IsDuplicate">True when the client said that it sends it again.</param>
public sealed record BrokerMessage(string Topic, byte[] Payload, bool IsDuplicate);

/// <summary>
/// A small MQTT 3.1.1 broker inside the process, on the modem's time: for torture, where no socket may be. It is strict: what a broker
/// must refuse closes the connection.
/// </summary>
public sealed class MiniBroker(IModemWorld world, ModemOptions options) : IModemNetwork
{
    private readonly Dictionary<string, byte[]> subscriptions = [];
    private Client? client;

    /// <summary>Messages that were published, in their order.</summary>
    public List<BrokerMessage> Messages { get; } = [];

    /// <summary>Messages for the node: sent at QoS 1 after its next subscription or connection, until acknowledged.</summary>
    public List<BrokerMessage> Outgoing { get; } = [];

    /// <summary>Host that it answers to; null: any.</summary>
    public string? Host { get; set; }

    /// <summary>Return code of the CONNACK.</summary>
    public byte ConnectCode { get; set; }

    /// <summary>True: it takes connections and says nothing.</summary>
    public bool IsMute { get; set; }

    /// <summary>PUBACKs that it swallows.</summary>
    public int LostAcks { get; set; }

    /// <summary>Certificate that a TLS client must have; null: TLS is not spoken.</summary>
    public byte[]? Certificate { get; set; }

    /// <summary>Bytes that came in over the last connection.</summary>
    public int BytesIn { get; private set; }

    /// <summary>Bytes that went out over the last connection.</summary>
    public int BytesOut { get; private set; }

    /// <summary>Connections that were closed for a violation of the protocol.</summary>
    public int Violations { get; private set; }

    /// <inheritdoc/>
    public void Open(string host, int port, byte[]? certificate, IConnectionEvents events)
    {
        OpenFailure? failure = Host != null && host != Host ? OpenFailure.NoHost
            : certificate != null && (Certificate == null || !Certificate.AsSpan().SequenceEqual(certificate)) ? OpenFailure.Certificate : null;
        world.Schedule(options.LatencyMs * (certificate == null ? 2000L : 6000L), () =>
        {
            if (failure != null)
            {
                events.Failed(failure.Value);
                return;
            }

            client = new Client(this, events);
            BytesIn = BytesOut = 0;
            events.Opened(client);
        });
    }

    /// <summary>Closes the connection from the broker's side.</summary>
    public void Drop() => client?.Drop();

    /// <summary>Sends raw bytes to the node.</summary>
    public void SendRaw(byte[] data) => client?.Answer(data);

    private sealed class Client(MiniBroker broker, IConnectionEvents events) : IConnection
    {
        private readonly List<byte> input = [];
        private bool isOpen = true;
        private bool isConnected;
        private string id = "";
        private int nextId;

        public void Send(ReadOnlySpan<byte> data)
        {
            byte[] copy = data.ToArray();
            broker.BytesIn += copy.Length;
            After(() => Take(copy));
        }

        public void Close() => isOpen = false;

        public void Drop() => After(() =>
        {
            isOpen = false;
            events.Closed();
        });

        public void Answer(params byte[] data)
        {
            broker.BytesOut += data.Length;
            After(() => events.Received(data));
        }

        private void After(Action action) => broker.Delay(() =>
        {
            if (isOpen)
            {
                action();
            }
        });

        private void Take(byte[] data)
        {
            input.AddRange(data);
            while (isOpen && TryCut(out byte first, out byte[] body))
            {
                Handle(first, body);
            }
        }

        private bool TryCut(out byte first, out byte[] body)
        {
            first = 0;
            body = [];
            int length = 0;
            int at = 1;
            do
            {
                if (at >= input.Count)
                {
                    return false;
                }

                if (at == 5)
                {
                    Violate();
                    return false;
                }

                length |= (input[at] & 0x7F) << (7 * (at - 1));
            }
            while ((input[at++] & 0x80) != 0);
            if (input.Count < at + length)
            {
                return false;
            }

            first = input[0];
            body = input.GetRange(at, length).ToArray();
            input.RemoveRange(0, at + length);
            return true;
        }

        private void Handle(byte first, byte[] body)
        {
            if (broker.IsMute)
            {
                return;
            }

            switch (first)
            {
                case 0x10 when !isConnected && body.Length > 12 && Encoding.ASCII.GetString(body, 2, 4) == "MQTT" && body[6] == 4 && (body[7] & 1) == 0:
                    Connect(body);
                    break;
                case 0x30 or 0x31 or 0x32 or 0x33 or 0x3A or 0x3B when isConnected && body.Length >= 4:
                    Publish(first, body);
                    break;
                case 0x40 when isConnected && body.Length == 2:
                    broker.Outgoing.RemoveAll(message => message == pending.GetValueOrDefault((body[0] << 8) | body[1]));
                    break;
                case 0x82 when isConnected && body.Length > 5:
                    broker.subscriptions[id] = body;
                    Answer(0x90, 3, body[0], body[1], 1);
                    Deliver();
                    break;
                case 0xC0 when isConnected && body.Length == 0:
                    Answer(0xD0, 0);
                    break;
                case 0xE0 when isConnected && body.Length == 0:
                    isOpen = false;
                    broker.Delay(events.Closed);
                    break;
                default:
                    Violate();
                    break;
            }
        }

        private readonly Dictionary<int, BrokerMessage> pending = [];

        private void Connect(byte[] body)
        {
            int count = (body[10] << 8) | body[11];
            if (count + 12 > body.Length)
            {
                Violate();
                return;
            }

            id = Encoding.UTF8.GetString(body, 12, count);
            isConnected = broker.ConnectCode == 0;
            bool isKnown = (body[7] & 2) == 0 && broker.subscriptions.ContainsKey(id);
            Answer(0x20, 2, isKnown && isConnected ? (byte)1 : (byte)0, broker.ConnectCode);
            if (!isConnected)
            {
                Drop();
            }
            else if (isKnown)
            {
                Deliver();
            }
        }

        private void Publish(byte first, byte[] body)
        {
            int count = (body[0] << 8) | body[1];
            bool isConfirmed = (first & 6) != 0;
            int at = 2 + count + (isConfirmed ? 2 : 0);
            if (at > body.Length || count == 0 || Array.IndexOf(body, (byte)0, 2, count) >= 0)
            {
                Violate();
                return;
            }

            broker.Messages.Add(new BrokerMessage(Encoding.Latin1.GetString(body, 2, count), body[at..], (first & 8) != 0));
            if (!isConfirmed)
            {
                return;
            }

            if (broker.LostAcks > 0)
            {
                broker.LostAcks--;
                return;
            }

            Answer(0x40, 2, body[at - 2], body[at - 1]);
        }

        private void Deliver()
        {
            foreach (BrokerMessage message in broker.Outgoing)
            {
                byte[] topic = Encoding.UTF8.GetBytes(message.Topic);
                int number = ++nextId;
                pending[number] = message;
                List<byte> packet = [0x32];
                int length = 4 + topic.Length + message.Payload.Length;
                do
                {
                    packet.Add((byte)((length & 0x7F) | (length > 0x7F ? 0x80 : 0)));
                    length >>= 7;
                }
                while (length > 0);
                packet.AddRange([(byte)(topic.Length >> 8), (byte)topic.Length, .. topic, (byte)(number >> 8), (byte)number, .. message.Payload]);
                Answer([.. packet]);
            }
        }

        private void Violate()
        {
            broker.Violations++;
            isOpen = false;
            broker.Delay(events.Closed);
        }
    }

    private void Delay(Action action) => world.Schedule(options.LatencyMs * 1000L, action);
}
