using BinNode.Contracts;
using BinNode.Core.Cycle;
using BinNode.Core.Journal;
using BinNode.Core.Payload;
using BinNode.Core.Settings;

namespace BinNode.Core.Uplink;

/// <summary>
/// Takes what the backend sends: commands, desired settings and its own acknowledgement of readings. Without a device key the node
/// listens to nobody: there is no command that is not authenticated.
/// </summary>
public sealed class Inbox
{
    private const int LargestMessage = 512;
    private const int FirstLookMs = 300;
    private const int AcknowledgeMs = 5000;

    private readonly NodeParts _parts;
    private readonly NodeMemory _memory;
    private readonly Outbox _outbox;
    private readonly RemoteConfig _remote;
    private readonly DownlinkReader _reader;
    private readonly bool _waitsForBackend;
    private readonly AnswerMessage _answer = new AnswerMessage();
    private bool _hasOldAnswer;

    /// <summary>Wires the inbox.</summary>
    public Inbox(NodeParts parts, NodeSettings settings, SettingsStore store, NodeMemory memory, Outbox outbox)
    {
        _parts = parts;
        _memory = memory;
        _outbox = outbox;
        _remote = new RemoteConfig(store, settings, memory.Remote, parts.Mac);
        byte[] key = settings.Key(Setting.AuthKey);
        _reader = key == null ? null : new DownlinkReader(new MessageSeal(parts.Mac, key));
        _waitsForBackend = settings.Flag(Setting.AckEndToEnd);
    }

    /// <summary>True when the node has a key to tell the backend's messages by.</summary>
    public bool Listens => _reader != null;

    /// <summary>What commands asked the cycle to do.</summary>
    public RemoteOrder Order => _remote.Order;

    /// <summary>The broker has accepted the node: settings on trial have proven themselves.</summary>
    public void Connected() => _hasOldAnswer = _remote.Connected(_answer);

    /// <summary>The broker was not reached.</summary>
    /// <returns>True when settings on trial were rolled back.</returns>
    public bool Failed() => _remote.Failed();

    /// <summary>Does what has arrived, answers each command, and goes home when nothing more comes.</summary>
    /// <returns>Ok, or how an answer failed; an answer that failed is given again in the next session.</returns>
    public MqttStatus ObeyAll(Budget budget)
    {
        MqttStatus status = _hasOldAnswer ? Answer(budget) : MqttStatus.Ok;
        InboundMessage message = new InboundMessage(LargestMessage);
        int waitMs = _waitsForBackend && _memory.Journal.Depth > 0 ? AcknowledgeMs : FirstLookMs;
        while (status == MqttStatus.Ok && _parts.Uplink.TryReceive(message, budget.Take(waitMs)))
        {
            status = Obey(message, budget);
            waitMs = 0;
        }

        return status;
    }

    private MqttStatus Obey(InboundMessage message, Budget budget)
    {
        if (message.Count == 0)
        {
            return MqttStatus.Ok;
        }

        switch (_reader.Read(message.Payload, 0, message.Count, _memory.Remote.LastNumber))
        {
            case DownlinkStatus.Command:
                _remote.Execute(_reader, message.Payload, _answer);
                AddLog();
                _memory.Journal.Commit();
                return Answer(budget);
            case DownlinkStatus.Confirmation:
                Acknowledge(_reader.UpToSequence);
                return MqttStatus.Ok;
            default:
                return MqttStatus.Ok;
        }
    }

    /// <summary>The log of faults goes out as the text of the answer, newest first, as far as it fits.</summary>
    private void AddLog()
    {
        if (!_remote.Order.Log)
        {
            return;
        }

        _remote.Order.Log = false;
        string text = "";
        for (int i = 0; i < _memory.Faults.Count; i++)
        {
            Fault fault = _memory.Faults.Get(i);
            string line = fault.Wake.ToString() + " " + FaultNames.Of(fault) + "\n";
            if (text.Length + line.Length > AnswerMessage.MaxTextLength)
            {
                break;
            }

            text += line;
        }

        _answer.Text = text;
    }

    private void Acknowledge(uint upToSequence)
    {
        if (_waitsForBackend)
        {
            int before = _memory.Journal.Depth;
            _memory.Journal.Confirm(upToSequence);
            _memory.Counters.Add(Counter.Delivered, (uint)(before - _memory.Journal.Depth));
        }
    }

    private MqttStatus Answer(Budget budget)
    {
        MqttStatus status = _outbox.SendAnswer(_answer, budget);
        if (status == MqttStatus.Ok)
        {
            _remote.AnswerConfirmed();
        }

        return status;
    }
}
