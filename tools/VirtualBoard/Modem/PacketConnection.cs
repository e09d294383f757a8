using BinNode.ModemEmulator;

namespace BinNode.VirtualBoard;

/// <summary>A socket on which a node speaks MQTT 3.1.1 packets, in front of an <see cref="IBroker"/>. What a broker must refuse closes it.</summary>
internal sealed class PacketConnection : IConnection
{
    private const int PollUs = 100_000;

    private readonly IBroker broker;
    private readonly MqttEndpoint endpoint;
    private readonly IModemWorld world;
    private readonly long latencyUs;
    private readonly IConnectionEvents events;
    private readonly PacketBuffer input = new();
    private IBrokerConnection? session;
    private bool isOpen = true;
    private ushort lastId;

    public PacketConnection(IBroker broker, MqttEndpoint endpoint, IModemWorld world, long latencyUs, IConnectionEvents events)
    {
        this.broker = broker;
        this.endpoint = endpoint;
        this.world = world;
        this.latencyUs = latencyUs;
        this.events = events;
    }

    public void Send(ReadOnlySpan<byte> data)
    {
        byte[] copy = data.ToArray();
        After(() =>
        {
            input.Add(copy);
            while (isOpen && input.TryTake(out MqttPacket packet))
            {
                Handle(packet);
            }

            if (input.IsBroken)
            {
                Drop();
            }
        });
    }

    public void Close()
    {
        isOpen = false;
        session?.Abort();
        session = null;
    }

    private void Handle(MqttPacket packet)
    {
        if (session == null)
        {
            if (packet.Type != MqttPacket.Connect || !TryConnect(packet))
            {
                Drop();
            }

            return;
        }

        switch (packet.Type)
        {
            case MqttPacket.Publish:
                Publish(packet);
                break;
            case MqttPacket.Puback:
                break;
            case MqttPacket.Subscribe:
                Subscribe(packet);
                break;
            case MqttPacket.PingRequest:
                Answer([0xD0, 0]);
                break;
            case MqttPacket.Disconnect:
                session.Disconnect();
                session = null;
                After(Drop);
                break;
            default:
                Drop();
                break;
        }
    }

    private bool TryConnect(MqttPacket packet)
    {
        if (!MqttPacket.TryReadConnect(packet, out MqttConnectRequest request))
        {
            return false;
        }

        BrokerAnswer answer = broker.Connect(endpoint, request);
        session = answer.Connection;
        if (answer.Outcome == BrokerOutcome.Answered)
        {
            Answer([0x20, 2, 0, (byte)answer.ReturnCode]);
        }

        if (session != null)
        {
            Poll();
        }

        return session != null || answer.Outcome == BrokerOutcome.NoConnack;
    }

    private void Publish(MqttPacket packet)
    {
        int qos = packet.Flags >> 1 & 3;
        if (!MqttPacket.TryReadPublish(packet, qos, out string topic, out int id, out byte[] payload))
        {
            Drop();
            return;
        }

        PublishOutcome outcome = session!.Publish(topic, payload, qos, (packet.Flags & 1) != 0, (packet.Flags & 8) != 0);
        if (outcome == PublishOutcome.Lost)
        {
            Drop();
        }
        else if (outcome == PublishOutcome.Confirmed && qos == 1)
        {
            Answer([0x40, 2, (byte)(id >> 8), (byte)id]);
        }
    }

    private void Subscribe(MqttPacket packet)
    {
        if (!MqttPacket.TryReadSubscribe(packet, out int id, out string topic, out int qos))
        {
            Drop();
            return;
        }

        Answer([0x90, 3, (byte)(id >> 8), (byte)id, session!.Subscribe(topic, qos)]);
    }

    private void Poll()
    {
        while (isOpen && session != null && session.TryTake(out BrokerMessage message))
        {
            lastId = lastId == ushort.MaxValue ? (ushort)1 : (ushort)(lastId + 1);
            Answer(MqttPacket.WritePublish(message.Topic, message.Payload, lastId, message.Retain));
        }

        if (session is { IsOpen: false })
        {
            Drop();
        }
        else if (isOpen && session != null)
        {
            world.Schedule(PollUs, Poll);
        }
    }

    private void Answer(byte[] packet) => After(() => events.Received(packet));

    private void Drop()
    {
        if (isOpen)
        {
            Close();
            events.Closed();
        }
    }

    private void After(Action action) => world.Schedule(latencyUs, () =>
    {
        if (isOpen)
        {
            action();
        }
    });
}
