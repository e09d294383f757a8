using System;

namespace BinNode.Core.Payload;

/// <summary>Reads what the backend sends to a node: commands and confirmations. Never throws for what the bytes are. Its fields are set by <see cref="Read"/>.</summary>
public sealed class DownlinkReader
{
    private readonly MessageSeal seal;
    private byte[] message;
    private int at;
    private int end;

    /// <summary>Makes a reader.</summary>
    /// <param name="seal">How messages must end; with a key, one without a tag is refused.</param>
    public DownlinkReader(MessageSeal seal)
    {
        if (seal == null)
        {
            throw new ArgumentNullException("seal");
        }

        this.seal = seal;
    }

    /// <summary>Number of the command; commands are numbered upwards by the backend for every device.</summary>
    public uint Number;

    /// <summary>What is asked. May be a value that this firmware does not know: answer <see cref="AnswerResult.Unknown"/>.</summary>
    public CommandKind Kind;

    /// <summary>A number that belongs to the command.</summary>
    public uint Argument;

    /// <summary>Index of the command's text in the message, printable ASCII and line feeds.</summary>
    public int TextOffset;

    /// <summary>Length of the command's text.</summary>
    public int TextCount;

    /// <summary>In a confirmation: all readings up to this sequence are safe at the backend.</summary>
    public uint UpToSequence;

    /// <summary>Reads one message.</summary>
    /// <param name="buffer">Holds the message.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="count">Its length.</param>
    /// <param name="lastNumber">Number of the last command accepted.</param>
    public DownlinkStatus Read(byte[] buffer, int offset, int count, uint lastNumber)
    {
        if (count < 1 + seal.Size || !seal.Holds(buffer, offset, count))
        {
            return DownlinkStatus.NotAuthentic;
        }

        message = buffer;
        at = offset + 1;
        end = offset + count - seal.Size;
        int type = buffer[offset] & PayloadLayout.TypeMask;
        if (buffer[offset] >> PayloadLayout.VersionShift != PayloadLayout.Version)
        {
            return DownlinkStatus.Unknown;
        }

        return type == PayloadLayout.TypeCommand ? ReadCommand(lastNumber) : type == PayloadLayout.TypeConfirmation ? ReadConfirmation() : DownlinkStatus.Unknown;
    }

    private DownlinkStatus ReadCommand(uint lastNumber)
    {
        uint number;
        uint kind;
        uint argument;
        uint length;
        if (!Take(out number) || !Take(out kind) || !Take(out argument) || !Take(out length) || kind > 255 || length != (uint)(end - at) || !IsText())
        {
            return DownlinkStatus.Malformed;
        }

        Number = number;
        Kind = (CommandKind)kind;
        Argument = argument;
        TextOffset = at;
        TextCount = (int)length;
        return number > lastNumber ? DownlinkStatus.Command : DownlinkStatus.Replayed;
    }

    private DownlinkStatus ReadConfirmation()
    {
        uint upTo;
        if (!Take(out upTo) || at != end)
        {
            return DownlinkStatus.Malformed;
        }

        UpToSequence = upTo;
        return DownlinkStatus.Confirmation;
    }

    private bool IsText()
    {
        for (int i = at; i < end; i++)
        {
            if ((message[i] < ' ' || message[i] > '~') && message[i] != '\n')
            {
                return false;
            }
        }

        return true;
    }

    private bool Take(out uint value)
    {
        value = 0;
        for (int shift = 0; shift < 35 && at < end; shift += 7)
        {
            int b = message[at++];
            if (shift == 28 && b > 15)
            {
                return false;
            }

            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
