namespace BinNode.VirtualBoard;

/// <summary>Cuts a stream of bytes into MQTT packets.</summary>
internal sealed class PacketBuffer
{
    private const int MaxLengthBytes = 4;

    private readonly List<byte> bytes = [];

    /// <summary>True when the stream is no MQTT.</summary>
    public bool IsBroken { get; private set; }

    public void Add(byte[] data) => bytes.AddRange(data);

    public bool TryTake(out MqttPacket packet)
    {
        packet = default;
        int length = 0;
        int at = 1;
        do
        {
            if (at > MaxLengthBytes)
            {
                IsBroken = true;
                return false;
            }

            if (at >= bytes.Count)
            {
                return false;
            }

            length |= (bytes[at] & 0x7F) << (7 * (at - 1));
        }
        while ((bytes[at++] & 0x80) != 0);
        if (bytes.Count < at + length)
        {
            return false;
        }

        packet = new MqttPacket(bytes[0] & 0xF0, bytes[0] & 0x0F, [.. bytes[at..(at + length)]]);
        bytes.RemoveRange(0, at + length);
        return true;
    }
}
