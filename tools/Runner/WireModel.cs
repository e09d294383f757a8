namespace BinNode.Runner;

/// <summary>
/// Bytes on the wire of a session without TLS, IPv4: what a run counts when no real packets flow. 40 bytes of TCP/IP header a segment; handshake
/// with the MSS option; every message and every acknowledgement in a segment of its own, as lwIP and M2Mqtt send them.
/// <c>binnode bench session</c> counts real bytes.
/// </summary>
public static class WireModel
{
    private const int Header = 40;
    private const int Handshake = 44 + 44 + 40;
    private const int Farewell = Header + 2 + (4 * Header);
    private const int Connack = Header + 4;
    private const int Puback = Header + 4;

    /// <summary>Bytes of opening and closing a session.</summary>
    /// <param name="connectBytes">Length of the CONNECT packet.</param>
    public static int Session(int connectBytes) => Handshake + Header + connectBytes + Connack + Farewell;

    /// <summary>Bytes of one QoS 1 message and its confirmation.</summary>
    public static int Message(int topicLength, int payloadLength)
    {
        int remaining = 2 + topicLength + 2 + payloadLength;
        return Header + (remaining < 128 ? 2 : 3) + remaining + Puback;
    }
}
