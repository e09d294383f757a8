namespace BinNode.Cellular;

/// <summary>
/// Cuts the incoming stream into packets (MQTT 3.1.1 section 2.2). Of a packet longer than the buffer the beginning is kept and
/// the rest skipped, so that a hostile length costs nothing.
/// </summary>
public sealed class MqttReader
{
    /// <summary>Most bytes kept of a packet's body.</summary>
    public const int Capacity = 1024;

    private int _headerBytes;

    /// <summary>The body, valid up to <see cref="Kept"/>.</summary>
    public readonly byte[] Body = new byte[Capacity];

    /// <summary>First byte of the packet: type and flags.</summary>
    public int First;

    /// <summary>Length of the body on the wire.</summary>
    public int Length;

    /// <summary>Bytes of the body that have come so far.</summary>
    public int Received;

    /// <summary>Bytes of the body that were kept.</summary>
    public int Kept => Received < Capacity ? Received : Capacity;

    /// <summary>True when the stream cannot be MQTT: a length of more than four bytes.</summary>
    public bool IsMalformed;

    /// <summary>Starts with a fresh stream.</summary>
    public void Reset()
    {
        _headerBytes = 0;
        IsMalformed = false;
    }

    /// <summary>Takes one byte of the stream.</summary>
    /// <returns>True when it completes a packet, which stays readable until the next byte.</returns>
    public bool Take(byte value)
    {
        if (_headerBytes == 0)
        {
            First = value;
            Length = 0;
            Received = 0;
            _headerBytes = 1;
            return false;
        }

        if (_headerBytes < 0)
        {
            if (Received < Capacity)
            {
                Body[Received] = value;
            }

            Received++;
            return End();
        }

        Length |= (value & 0x7F) << (7 * (_headerBytes - 1));
        if (value < 0x80)
        {
            _headerBytes = -1;
            return End();
        }

        _headerBytes++;
        IsMalformed |= _headerBytes > 4;
        return false;
    }

    private bool End()
    {
        if (Received < Length)
        {
            return false;
        }

        _headerBytes = 0;
        return true;
    }
}
