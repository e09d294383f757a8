using BinNode.Cellular;
using BinNode.Contracts;

namespace BinNode.ModemEmulator;

/// <summary>
/// A node with a modem, a network and a broker in virtual time. It publishes what a wake publishes (a report of state and a batch of 24
/// readings), takes the broker's messages, and keeps what was not confirmed: the journal in small.
/// </summary>
public sealed class Scenario
{
    /// <summary>Name of the broker's host.</summary>
    public const string Host = "broker.example";

    /// <summary>Bytes of a batch of 24 readings: 2.45 bytes each, rounded up.</summary>
    public const int BatchBytes = 59;

    private readonly byte[] buffer = new byte[BatchBytes];
    private readonly InboundMessage inbound = new(256);
    private readonly byte[] memory;
    private int lastBatch;

    /// <summary>Makes a scenario for a modem.</summary>
    public Scenario(ModemOptions options, CellularConfig? config = null)
    {
        Options = options;
        World = new VirtualWorld();
        World.Set(1_795_500_000);
        Broker = new MiniBroker(World, options) { Host = Host };
        World.Modem = EmulatedModem.Create(options, World, Broker);
        Config = config ?? new CellularConfig { Apn = "internet.mtn" };
        Config.Modem = (ModemKind)options.Model;
        State = new CellularState();
        memory = new byte[State.Size];
        State.Exchange(new StateCursor(memory, 0, false));
    }

    /// <summary>The modem and its network.</summary>
    public ModemOptions Options { get; }

    /// <summary>Time and the serial line.</summary>
    public VirtualWorld World { get; }

    /// <summary>The broker.</summary>
    public MiniBroker Broker { get; }

    /// <summary>The node's settings.</summary>
    public CellularConfig Config { get; }

    /// <summary>What the node remembers.</summary>
    public CellularState State { get; private set; }

    /// <summary>True: the broker speaks TLS.</summary>
    public bool Tls { get; set; }

    /// <summary>Batches that the node still has, by number.</summary>
    public List<int> Journal { get; } = [];

    /// <summary>Batches that the node has given up because they were confirmed.</summary>
    public List<int> Released { get; } = [];

    /// <summary>The uplink of the last session.</summary>
    public CellularUplink? Uplink { get; private set; }

    /// <summary>The payload of a batch: its number, then bytes of every value, so that no part looks like another.</summary>
    public static byte[] Batch(int number)
    {
        byte[] batch = new byte[BatchBytes];
        Fill(number, batch);
        return batch;
    }

    /// <summary>Puts a batch into the journal.</summary>
    public void Measure() => Journal.Add(++lastBatch);

    /// <summary>One wake of the node with a session. A wake is a fresh start: only the state survives.</summary>
    public SessionResult Wake()
    {
        State = new CellularState();
        State.Exchange(new StateCursor(memory, 0, true));
        CellularUplink uplink = new(World, World, World, World.Power, World.Key, Config, State);
        Uplink = uplink;
        long startMs = World.NowMs;
        long serialBytes = World.FromModem + World.ToModem;
        MqttStatus? connect = null;
        int confirmed = 0;
        int received = 0;
        LinkStatus join = uplink.Join(uplink.WantedJoinMs);
        if (join == LinkStatus.Up)
        {
            if (uplink.TryGetTime(5000, out long unixS))
            {
                World.Set(unixS);
            }

            connect = uplink.Connect(Login(), 40_000);
            if (connect == MqttStatus.Ok)
            {
                confirmed = Publish(uplink);
                received = Receive(uplink);
            }
        }

        uplink.Leave(15_000);
        State.Exchange(new StateCursor(memory, 0, false));
        return new SessionResult(
            join,
            connect,
            confirmed,
            received,
            World.NowMs - startMs,
            uplink.Modem.Channel.CommandCount,
            World.FromModem + World.ToModem - serialBytes,
            uplink.Report.SentBytes + uplink.Report.ReceivedBytes);
    }

    /// <summary>Lets the node sleep.</summary>
    public void Sleep(int seconds) => World.AdvanceTo(World.NowUs + (seconds * 1_000_000L));

    /// <summary>Batches that the node has given up although the broker does not have them, byte by byte: must be none.</summary>
    public int CountLost()
    {
        int lost = 0;
        foreach (int number in Released)
        {
            Fill(number, buffer);
            bool isThere = false;
            foreach (BrokerMessage message in Broker.Messages)
            {
                isThere |= message.Topic == "b/0123456789ab/d" && message.Payload.AsSpan().SequenceEqual(buffer);
            }

            lost += isThere ? 0 : 1;
        }

        return lost;
    }

    private static void Fill(int number, byte[] batch)
    {
        uint value = (uint)number * 2654435761;
        for (int i = 0; i < batch.Length; i++)
        {
            value = (value * 1664525) + 1013904223;
            batch[i] = (byte)(value >> 24);
        }

        // The bytes that a serial parser fears.
        "\r\nOK\r\n> "u8.CopyTo(batch.AsSpan(20));
    }

    private MqttLogin Login() => new()
    {
        Host = Host,
        Port = Tls ? 8883 : 1883,
        Tls = Tls,
        CaCertificate = Tls ? Broker.Certificate : null,
        ClientId = "bin-0123456789ab",
        User = "0123456789ab",
        Password = "9f86d081884c7d65",
        WillTopic = "b/0123456789ab/s",
        WillMessage = "lost",
        KeepAliveS = 60,
        CleanSession = false,
    };

    private int Publish(CellularUplink uplink)
    {
        int[] numbers = [.. Journal];
        int state = uplink.Publish("b/0123456789ab/s", [1, 2, 3, 4], 0, 4, true);
        List<(int Number, int Ticket)> tickets = [];
        foreach (int number in numbers)
        {
            Fill(number, buffer);
            tickets.Add((number, uplink.Publish("b/0123456789ab/d", buffer, 0, buffer.Length, false)));
        }

        int confirmed = 0;
        if (state == 0 || uplink.Confirm(state, 30_000) != MqttStatus.Ok)
        {
            return 0;
        }

        foreach ((int number, int ticket) in tickets)
        {
            if (ticket == 0 || uplink.Confirm(ticket, 30_000) != MqttStatus.Ok)
            {
                break;
            }

            Journal.Remove(number);
            Released.Add(number);
            confirmed++;
        }

        return confirmed;
    }

    private int Receive(CellularUplink uplink)
    {
        if (!uplink.IsSessionPresent && uplink.Subscribe("b/0123456789ab/c", 30_000) != MqttStatus.Ok)
        {
            return 0;
        }

        int received = 0;
        while (received < 10 && uplink.TryReceive(inbound, Broker.Outgoing.Count > 0 ? 2000 : 300))
        {
            received++;
        }

        return received;
    }
}
