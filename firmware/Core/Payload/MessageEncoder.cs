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

    /// <summary>Packs a status; returns its length in bytes.</summary>
    public int Encode(StatusMessage message, byte[] into, int offset)
    {
        Begin(PayloadLayout.TypeStatus, message, into, offset);
        message.Write(fields);
        return seal.Close(into, offset, fields.Position);
    }

    /// <summary>Packs diagnostics; returns their length in bytes.</summary>
    public int Encode(DiagnosticsMessage message, byte[] into, int offset)
    {
        Begin(PayloadLayout.TypeDiagnostics, message, into, offset);
        message.Write(fields);
        return seal.Close(into, offset, fields.Position);
    }

    /// <summary>Packs an event; returns its length in bytes.</summary>
    public int Encode(EventMessage message, byte[] into, int offset)
    {
        Begin(PayloadLayout.TypeEvent, message, into, offset);
        message.Write(fields);
        return seal.Close(into, offset, fields.Position);
    }

    /// <summary>Packs an answer; returns its length in bytes.</summary>
    public int Encode(AnswerMessage message, byte[] into, int offset)
    {
        Begin(PayloadLayout.TypeAnswer, message, into, offset);
        message.Write(fields);
        return seal.Close(into, offset, fields.Position);
    }

    private void Begin(int type, NodeMessage message, byte[] into, int offset)
    {
        if (into.Length - offset < MostBytes)
        {
            throw new ArgumentException("into");
        }

        fields.Begin(into, offset);
        fields.Byte(seal.FirstByte(type));
        fields.Number(message.Number);
        fields.Number(message.Epoch);
        fields.Number(message.Seconds);
    }
}
