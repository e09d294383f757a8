using System;

namespace BinNode.Core.Payload;

/// <summary>Packs the messages of a node that are not readings. Nothing is allocated after construction but the 32 bytes of a tag.</summary>
public sealed class MessageEncoder
{
    /// <summary>No message is longer; a buffer must have this much room.</summary>
    public const int MostBytes = 256;

    private readonly FieldWriter fields = new FieldWriter();
    private readonly MessageSeal seal;

    /// <summary>Makes an encoder.</summary>
    /// <param name="seal">How messages end: with a checksum, or with a tag.</param>
    public MessageEncoder(MessageSeal seal)
    {
        if (seal == null)
        {
            throw new ArgumentNullException("seal");
        }

        this.seal = seal;
    }

    /// <summary>Packs a message.</summary>
    /// <param name="message">A status, diagnostics, an event or an answer.</param>
    /// <param name="into">Receives it; must have room for <see cref="MostBytes"/>.</param>
    /// <param name="offset">Where it begins.</param>
    /// <returns>Its length in bytes.</returns>
    public int Encode(NodeMessage message, byte[] into, int offset)
    {
        if (into.Length - offset < MostBytes)
        {
            throw new ArgumentException("into");
        }

        fields.Begin(into, offset);
        fields.Byte(seal.FirstByte(message.Type));
        fields.Number(message.Number);
        fields.Number(message.Epoch);
        fields.Number(message.Seconds);
        message.Write(fields);
        return seal.Close(into, offset, fields.Position);
    }
}
