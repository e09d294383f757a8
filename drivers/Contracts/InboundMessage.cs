namespace BinNode.Contracts;

/// <summary>A message from the broker. The buffer belongs to the caller and is reused.</summary>
public sealed class InboundMessage
{
    /// <summary>Makes a message with room for a payload.</summary>
    /// <param name="capacity">Most payload bytes; a longer message is dropped and counted by the link.</param>
    public InboundMessage(int capacity)
    {
        Payload = new byte[capacity];
    }

    /// <summary>Topic of the message.</summary>
    public string Topic;

    /// <summary>Payload, valid up to <see cref="Count"/>.</summary>
    public byte[] Payload;

    /// <summary>Length of the payload in bytes.</summary>
    public int Count;

    /// <summary>True when the broker had kept the message.</summary>
    public bool Retained;
}
