using System;
using BinNode.Contracts;

namespace BinNode.Cellular;

/// <summary>
/// An MQTT 3.1.1 client over any byte stream: QoS 1 both ways, several messages on the way, every wait bounded, every buffer
/// fixed. Packets are collected and leave together when something is waited for: on a modem every write is a command of its own.
/// <para>
/// A message counts as confirmed when the broker's PUBACK and the answer to a PINGREQ sent right behind it have come. The
/// PINGREQ is a tail check: a serial line has no check sum, and a byte lost or doubled on the way to the modem, which takes
/// payloads by length, moves what follows, so that the broker never sees that PINGREQ.
/// </para>
/// </summary>
public sealed partial class MqttSession
{
    /// <summary>Most messages that may be published and not yet confirmed to the caller.</summary>
    public const int MaxOpen = 16;

    /// <summary>Bytes of messages that are on the way.</summary>
    public const int WindowBytes = 2048;

    /// <summary>A PUBACK that is out for so long makes the message be sent again.</summary>
    private const int ResendMs = 20_000;
    private const int MaxResends = 2;
    private const int MaxWaitMs = 30_000;
    private const int MaxPendingAcks = 8;

    private readonly IByteStream _stream;
    private readonly IClock _clock;
    private readonly MqttReader _reader = new MqttReader();
    private readonly MqttInbox _inbox = new MqttInbox(MqttReader.Capacity);
    private readonly byte[] _in = new byte[128];
    private readonly byte[] _window = new byte[WindowBytes];
    private readonly ushort[] _ids = new ushort[MaxOpen];
    private readonly ushort[] _starts = new ushort[MaxOpen];
    private readonly ushort[] _sizes = new ushort[MaxOpen];
    private readonly ushort[] _tails = new ushort[MaxOpen];
    private readonly bool[] _acked = new bool[MaxOpen];
    private int _inAt;
    private int _inCount;
    private int _end;
    private int _sent;
    private int _lastId;
    private int _pings;
    private int _pongs;
    private int _pendingAcks;
    private bool _hasPublish;
    private bool _isUrgent;
    private bool _isLost;
    private int _ackSeen;
    private int _ackId;
    private int _ackCode;
    private int _keepAliveMs;
    private long _lastWriteMs;

    /// <summary>Makes a client over a stream that is open when <see cref="Connect"/> is called.</summary>
    public MqttSession(IByteStream stream, IClock clock)
    {
        _stream = stream;
        _clock = clock;
    }

    /// <summary>True when the broker remembered this client: its subscription stands.</summary>
    public bool IsSessionPresent;

    /// <summary>Sends CONNECT and waits for CONNACK.</summary>
    public MqttStatus Connect(MqttLogin login, int budgetMs)
    {
        Reset();
        _keepAliveMs = login.KeepAliveS * 1000;
        if (MqttPackets.ConnectSize(login) > WindowBytes - 8)
        {
            return MqttStatus.Fault;
        }

        _end = MqttPackets.PutConnect(_window, 0, login);
        _isUrgent = true;
        MqttStatus status = Await(MqttPackets.ConnAck, 0, _clock.NowMs + budgetMs);
        return status != MqttStatus.Ok || _ackCode == 0 ? status : _ackCode == 4 || _ackCode == 5 ? MqttStatus.NotAuthorized : MqttStatus.Refused;
    }

    /// <summary>Queues a message at QoS 1; it leaves with the next wait.</summary>
    /// <returns>A ticket of 1 or more; 0: the connection is lost.</returns>
    /// <exception cref="ArgumentException">The message is longer than the window.</exception>
    /// <exception cref="InvalidOperationException">More than <see cref="MaxOpen"/> messages are not confirmed to the caller.</exception>
    public int Publish(string topic, byte[] payload, int offset, int count, bool retain)
    {
        int size = 7 + MqttPackets.SizeOf(topic) + count;
        if (size > WindowBytes - 64)
        {
            throw new ArgumentException("message too long");
        }

        int slot = SlotOf(0);
        if (slot < 0)
        {
            throw new InvalidOperationException("too many unconfirmed messages");
        }

        if (!MakeRoom(size))
        {
            return 0;
        }

        int start = _end;
        int id = NextId();
        _end = MqttPackets.PutPublish(_window, _end, topic, id, count, retain);
        Array.Copy(payload, offset, _window, _end, count);
        _end += count;
        _ids[slot] = (ushort)id;
        _starts[slot] = (ushort)start;
        _sizes[slot] = (ushort)(_end - start);
        _tails[slot] = (ushort)(_pings + 1);
        _acked[slot] = false;
        _hasPublish = true;
        _isUrgent = true;
        return id;
    }

    /// <summary>Waits for the confirmation of a message. A ticket is settled once.</summary>
    public MqttStatus Confirm(int ticket, int budgetMs)
    {
        int slot = SlotOf(ticket);
        if (slot < 0 || ticket == 0)
        {
            return MqttStatus.Fault;
        }

        long endMs = _clock.NowMs + budgetMs;
        int resends = 0;
        while (!IsConfirmed(slot))
        {
            if (_isLost)
            {
                return MqttStatus.Lost;
            }

            long nowMs = _clock.NowMs;
            if (nowMs >= endMs)
            {
                return MqttStatus.Timeout;
            }

            long resendMs = _lastWriteMs + ResendMs;
            if (_isUrgent)
            {
                Flush(endMs);
            }
            else if (resends == MaxResends || resendMs >= endMs)
            {
                Pump(endMs);
            }
            else if (nowMs < resendMs)
            {
                Pump(resendMs);
            }
            else
            {
                resends++;
                Resend(slot, endMs);
            }
        }

        _ids[slot] = 0;
        return MqttStatus.Ok;
    }

    /// <summary>Subscribes at QoS 1 and waits for the SUBACK.</summary>
    public MqttStatus Subscribe(string topic, int budgetMs)
    {
        if (!MakeRoom(MqttPackets.SizeOf(topic) + 8))
        {
            return MqttStatus.Lost;
        }

        int id = NextId();
        _end = MqttPackets.PutSubscribe(_window, _end, topic, id);
        _isUrgent = true;
        MqttStatus status = Await(MqttPackets.SubAck, id, _clock.NowMs + budgetMs);
        return status == MqttStatus.Ok && _ackCode > 2 ? MqttStatus.Refused : status;
    }

    /// <summary>The next message of the broker. It is acknowledged when it was handed over here, not before.</summary>
    public bool TryReceive(InboundMessage into, int budgetMs)
    {
        long endMs = _clock.NowMs + budgetMs;
        do
        {
            while (_inbox.TryTake(into, out int id, out bool fits))
            {
                Acknowledge(id);
                if (fits)
                {
                    return true;
                }
            }

            if (_isLost)
            {
                return false;
            }

            Pump(endMs);
        }
        while (_clock.NowMs < endMs || _inbox.HasAny);

        return false;
    }

    /// <summary>Sends what waits and DISCONNECT.</summary>
    public void Disconnect(int budgetMs)
    {
        if (!_isLost && MakeRoom(2))
        {
            _end = MqttPackets.PutDisconnect(_window, _end);
            Flush(_clock.NowMs + budgetMs);
        }

        _isLost = true;
    }

    private void Reset()
    {
        for (int i = 0; i < MaxOpen; i++)
        {
            _ids[i] = 0;
        }

        _reader.Reset();
        _inbox.Clear();
        _inAt = _inCount = _end = _sent = _lastId = _pings = _pongs = _pendingAcks = 0;
        _hasPublish = _isUrgent = _isLost = IsSessionPresent = false;
    }

    private MqttStatus Await(int type, int id, long endMs)
    {
        _ackSeen = 0;
        while (_ackSeen != type || _ackId != id)
        {
            if (_isLost)
            {
                return MqttStatus.Lost;
            }

            if (_clock.NowMs >= endMs)
            {
                return MqttStatus.Timeout;
            }

            Pump(endMs);
        }

        return MqttStatus.Ok;
    }
}
