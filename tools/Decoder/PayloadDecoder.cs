using System;
using BinNode.Core.Payload;

namespace BinNode.Decoding;

/// <summary>Decodes one message. Whatever the bytes are, it returns a message or one sentence; it never throws for them, never hangs, and needs at most <see cref="MostMemoryBytes"/>.</summary>
public static class PayloadDecoder
{
    /// <summary>Longest message that is looked at, in bytes.</summary>
    public const int MostBytes = 16384;

    /// <summary>What decoding one message allocates at most, in bytes. The fuzzer and the tests hold the decoder to it.</summary>
    public const int MostMemoryBytes = 65536;

    /// <summary>Decodes a message.</summary>
    /// <param name="message">The payload of one MQTT message.</param>
    /// <param name="key">The device's key: the tag is verified, and a message without one is refused. Null: a message with a tag is refused.</param>
    public static DecodeResult Decode(byte[] message, byte[]? key = null)
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }

        Envelope envelope = Envelope.Open(message, key);
        if (envelope.Reason is not null)
        {
            return new DecodeResult(null, envelope.Reason);
        }

        try
        {
            DecodedMessage decoded = envelope.Type <= PayloadLayout.TypeReadings
                ? Readings(message, envelope)
                : new FieldsDecoder(message, 1, envelope.End).Decode(FieldTables.Types[envelope.Type]);
            decoded.Version = PayloadLayout.Version;
            decoded.Seal = envelope.Seal;
            return new DecodeResult(decoded, null);
        }
        catch (MalformedException malformed)
        {
            return new DecodeResult(null, malformed.Message);
        }
    }

    private static ReadingsMessage Readings(byte[] message, Envelope envelope)
    {
        int body = envelope.Type == PayloadLayout.TypeReading ? 1 : 2;
        if (envelope.End < body || (body == 2 && message[1] == 0))
        {
            throw new MalformedException("The message is malformed: it has no readings.");
        }

        return new ReadingsDecoder(new RangeDecoder(message, body, envelope.End), body == 1 ? 1 : message[1] + 1).Decode();
    }
}
