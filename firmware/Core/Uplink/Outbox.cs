using BinNode.Contracts;
using BinNode.Core.Cycle;
using BinNode.Core.Journal;
using BinNode.Core.Payload;
using BinNode.Core.Readings;
using BinNode.Core.Settings;

namespace BinNode.Core.Uplink;

/// <summary>
/// Sends what waits, a few messages on the way at once, and frees each only when the broker has confirmed it:
/// status, events, readings oldest first, diagnostics.
/// </summary>
public sealed class Outbox
{
    private const int ConfirmMs = 20000;

    private readonly NodeParts _parts;
    private readonly NodeMemory _memory;
    private readonly MessageBuilder _builder;
    private readonly Topics _topics;
    private readonly MessageEncoder _messages;
    private readonly ReadingsEncoder _readings;
    private readonly Reading[] _batch;
    private readonly bool _waitsForBackend;
    private readonly byte[] _buffer = new byte[ReadingsEncoder.DefaultBudgetBytes];
    private readonly InFlight _inFlight = new InFlight();

    private uint _sentThrough;
    private int _eventsSent;
    private bool _statusWaits;
    private bool _diagnosticsWait;
    private bool _readingsWait;

    /// <summary>Wires the outbox.</summary>
    public Outbox(NodeParts parts, NodeSettings settings, NodeMemory memory, MessageBuilder builder, Topics topics)
    {
        _parts = parts;
        _memory = memory;
        _builder = builder;
        _topics = topics;
        MessageSeal seal = SealOf(settings, parts.Mac);
        _messages = new MessageEncoder(seal);
        _readings = new ReadingsEncoder(seal);
        _batch = new Reading[settings.Number(Setting.ReportMaxReadings)];
        _waitsForBackend = settings.Flag(Setting.AckEndToEnd);
    }

    /// <summary>How this node's messages end: with a tag where there is a key and no TLS to do its work, else with a checksum.</summary>
    public static MessageSeal SealOf(NodeSettings settings, IMac mac)
    {
        byte[] key = settings.Flag(Setting.MqttTls) ? null : settings.Key(Setting.AuthKey);
        return key == null ? new MessageSeal() : new MessageSeal(mac, key);
    }

    /// <summary>True when the status was confirmed in this session.</summary>
    public bool StatusConfirmed { get; private set; }

    /// <summary>Says what this session sends.</summary>
    /// <param name="withStatus">The status and, with it, diagnostics.</param>
    /// <param name="alarmsOnly">Nothing but events.</param>
    public void Plan(bool withStatus, bool alarmsOnly)
    {
        _statusWaits = withStatus;
        _diagnosticsWait = withStatus || (!alarmsOnly && _memory.Faults.UnreportedCount > 0);
        _readingsWait = !alarmsOnly;
    }

    /// <summary>Sends everything that was planned and waits for every confirmation.</summary>
    /// <returns>Ok: all confirmed; anything else: the first failure, and what was not confirmed stays.</returns>
    public MqttStatus SendAll(Budget budget)
    {
        while (true)
        {
            bool sent = false;
            if (!_inFlight.IsFull && !budget.IsSpent && !TrySendNext(out sent))
            {
                return MqttStatus.Lost;
            }

            if (sent)
            {
                continue;
            }

            if (_inFlight.Count == 0)
            {
                return AnythingWaits ? MqttStatus.Timeout : MqttStatus.Ok;
            }

            MqttStatus status = ConfirmOldest(budget);
            if (status != MqttStatus.Ok)
            {
                return status;
            }
        }
    }

    /// <summary>Sends one answer and waits for its confirmation.</summary>
    public MqttStatus SendAnswer(AnswerMessage answer, Budget budget)
    {
        _builder.Stamp(answer);
        if (!Send(_topics.Answers, _messages.Encode(answer, _buffer, 0), false, MessageKind.Answer, 0))
        {
            return MqttStatus.Lost;
        }

        return ConfirmOldest(budget);
    }

    private bool AnythingWaits => _statusWaits || _diagnosticsWait || _readingsWait || _eventsSent < _memory.Events.NumberedCount;

    /// <summary>Hands over the next message, if any waits.</summary>
    /// <returns>False when the connection is lost.</returns>
    private bool TrySendNext(out bool sent)
    {
        sent = true;
        if (_statusWaits)
        {
            _statusWaits = false;
            return Send(_topics.Status, _messages.Encode(_builder.Status(), _buffer, 0), true, MessageKind.Status, 0);
        }

        if (_eventsSent < _memory.Events.NumberedCount)
        {
            NodeEvent item = _memory.Events.Items[_eventsSent];
            _eventsSent++;
            return Send(_topics.Events, _messages.Encode(_builder.Event(item), _buffer, 0), false, MessageKind.Event, 0);
        }

        if (_readingsWait && SendReadings(out bool connected))
        {
            return connected;
        }

        sent = _diagnosticsWait;
        _diagnosticsWait = false;
        return !sent || Send(_topics.Diagnostics, _messages.Encode(_builder.Diagnostics(), _buffer, 0), false, MessageKind.Diagnostics, 0);
    }

    /// <summary>Hands over the next message of readings.</summary>
    /// <returns>False when no reading waits any more.</returns>
    private bool SendReadings(out bool connected)
    {
        connected = true;
        int count = _memory.Journal.Peek(_sentThrough, _batch, _batch.Length);
        if (count == 0)
        {
            _readingsWait = false;
            return false;
        }

        int length = _readings.Encode(_batch, 0, count, _builder.Header(_batch[0]), _buffer, 0, _buffer.Length, out int used);
        _sentThrough = _batch[used - 1].Sequence;
        connected = Send(_topics.Readings, length, false, MessageKind.Readings, _sentThrough);
        return true;
    }

    private bool Send(string topic, int length, bool retain, MessageKind kind, uint throughSequence)
    {
        int ticket = _parts.Uplink.Publish(topic, _buffer, 0, length, retain);
        if (ticket == 0)
        {
            return false;
        }

        _memory.Counters.Add(Counter.Messages, 1);
        _inFlight.Add(ticket, kind, throughSequence);
        return true;
    }

    private MqttStatus ConfirmOldest(Budget budget)
    {
        MqttStatus status = _parts.Uplink.Confirm(_inFlight.Ticket, budget.Take(ConfirmMs));
        if (status != MqttStatus.Ok)
        {
            return status;
        }

        Free(_inFlight.Kind, _inFlight.ThroughSequence);
        _inFlight.RemoveOldest();
        return MqttStatus.Ok;
    }

    private void Free(MessageKind kind, uint throughSequence)
    {
        switch (kind)
        {
            case MessageKind.Status:
                StatusConfirmed = true;
                break;
            case MessageKind.Event:
                _memory.Events.RemoveOldest(1);
                _eventsSent--;
                break;
            case MessageKind.Diagnostics:
                _memory.Faults.MarkReported();
                _memory.Lifeline.DiagnosticsDelivered();
                break;
            case MessageKind.Readings:
                FreeReadings(throughSequence);
                break;
        }
    }

    private void FreeReadings(uint throughSequence)
    {
        if (_waitsForBackend)
        {
            return;
        }

        int before = _memory.Journal.Depth;
        _memory.Journal.Confirm(throughSequence);
        _memory.Counters.Add(Counter.Delivered, (uint)(before - _memory.Journal.Depth));
    }
}
