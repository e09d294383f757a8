namespace BinNode.Runner;

/// <summary>
/// Bytes on the wire of one node without TLS: MQTT packets as they are, TCP/IPv4 headers by the rules below, which are the segments that tshark
/// shows between mosquitto 2 on Linux and a client that writes as M2Mqtt does, each MQTT packet at once (firmware/MQTT.md says how to repeat that).
/// <list type="bullet">
/// <item>20 bytes of IPv4 and 20 of TCP a segment, no options (lwIP sends none) but the segment size in both SYNs;</item>
/// <item>every MQTT packet is a segment of its own; its acknowledgement rides on the answer;</item>
/// <item>but the broker's kernel acknowledges the first packet, CONNECT, at once and alone;</item>
/// <item>the farewell is FIN, FIN and an acknowledgement. A node that sleeps as soon as it has said DISCONNECT leaves out a part.</item>
/// </list>
/// Thread-safe.
/// </summary>
public sealed class WireCount
{
    private const int Header = 40;
    private const int Syn = Header + 4;
    private const int Handshake = Syn + Syn + Header;
    private const int Farewell = 3 * Header;

    private readonly Lock gate = new();
    private readonly long[] bytes = new long[Enum.GetValues<WirePart>().Length];

    /// <summary>Connections that the broker accepted.</summary>
    public long Connections { get; private set; }

    /// <summary>All bytes.</summary>
    public long Total
    {
        get
        {
            lock (gate)
            {
                return bytes.Sum();
            }
        }
    }

    /// <summary>Bytes of a part.</summary>
    public long Of(WirePart part)
    {
        lock (gate)
        {
            return bytes[(int)part];
        }
    }

    /// <summary>A connection was opened and its CONNECT answered.</summary>
    /// <param name="connect">Length of the CONNECT.</param>
    public void Opened(int connect)
    {
        lock (gate)
        {
            Connections++;
            bytes[(int)WirePart.Connection] += Handshake + Header;
            bytes[(int)WirePart.Login] += Header + connect + Header + MqttSizes.Connack;
        }
    }

    /// <summary>A packet went one way or the other.</summary>
    public void Packet(WirePart part, int length)
    {
        lock (gate)
        {
            bytes[(int)part] += Header + length;
        }
    }

    /// <summary>A message was published.</summary>
    /// <param name="topic">Its topic, which says what it is.</param>
    /// <param name="length">Length of the packet.</param>
    public void Published(string topic, int length) => Packet(PartOf(topic), length);

    /// <summary>The node said goodbye.</summary>
    public void Closed() => Packet(WirePart.Connection, MqttSizes.Disconnect + Farewell);

    /// <summary>What a topic of firmware/MQTT.md carries.</summary>
    public static WirePart PartOf(string topic) => topic[(topic.LastIndexOf('/') + 1)..] switch
    {
        "r" => WirePart.Readings,
        "s" or "d" => WirePart.Status,
        "e" => WirePart.Events,
        _ => WirePart.Commands,
    };
}
