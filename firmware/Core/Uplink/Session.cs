using BinNode.Contracts;
using BinNode.Core.Bin;
using BinNode.Core.Cycle;
using BinNode.Core.Journal;
using BinNode.Core.Payload;
using BinNode.Core.Settings;

namespace BinNode.Core.Uplink;

/// <summary>
/// One conversation with the backend: join, take the time, log in, send what waits, obey, leave.
/// Does not know whether it goes by Wi-Fi or by a modem.
/// </summary>
public sealed class Session
{
    private const int TimeMs = 5000;
    private const int ConnectMs = 30000;
    private const int SubscribeMs = 15000;
    private const int LeaveMs = 5000;
    private const int SmsMs = 20000;

    private readonly NodeParts _parts;
    private readonly NodeSettings _settings;
    private readonly SettingsStore _store;
    private readonly NodeMemory _memory;
    private readonly Topics _topics;
    private readonly string _deviceId;
    private readonly Outbox _outbox;
    private readonly Inbox _inbox;
    private readonly LoadedMinimum _loaded;
    private readonly SessionOutcome _outcome = new SessionOutcome();

    /// <summary>Wires a session; nothing is sent before <see cref="Run"/>.</summary>
    public Session(NodeParts parts, NodeSettings settings, SettingsStore store, NodeMemory memory, Measurement measurement, string deviceId)
    {
        _parts = parts;
        _settings = settings;
        _store = store;
        _memory = memory;
        _deviceId = deviceId;
        _topics = new Topics(settings.Text(Setting.MqttRoot), deviceId);
        _loaded = new LoadedMinimum(parts.Battery);
        MessageBuilder builder = new MessageBuilder(parts, settings, memory, measurement, deviceId);
        _outbox = new Outbox(parts, settings, memory, builder, _topics);
        _inbox = new Inbox(parts, settings, store, memory, _outbox);
    }

    /// <summary>What commands asked the cycle to do.</summary>
    public RemoteOrder Order => _inbox.Order;

    /// <summary>Talks. Throws only what the parts throw; the link is down afterwards whatever happens.</summary>
    /// <param name="budget">The time that is left; every wait stays below it.</param>
    /// <param name="joinMs">Longest time for joining the network, in milliseconds.</param>
    /// <param name="alarmsOnly">Only events: the battery or the data bundle allows no more.</param>
    public SessionOutcome Run(Budget budget, int joinMs, bool alarmsOnly)
    {
        long startMs = _parts.Clock.NowMs;
        try
        {
            if (Join(budget, joinMs) && Connect(budget))
            {
                Talk(budget, alarmsOnly);
            }

            if (!_outcome.Delivered && _outcome.Link == LinkStatus.Up)
            {
                CallForHelp(budget);
            }
        }
        finally
        {
            _parts.Uplink.Leave(LeaveMs);
            _memory.Counters.Add(Counter.RadioSeconds, (uint)((_parts.Clock.NowMs - startMs + 500) / 1000));
        }

        Remember();
        return _outcome;
    }

    /// <summary>Logs in on a link that is up, for the technician, and publishes the status when asked to.</summary>
    public static MqttStatus Probe(NodeParts parts, NodeSettings settings, SettingsStore store, MessageBuilder builder, string deviceId, bool publish)
    {
        Topics topics = new Topics(settings.Text(Setting.MqttRoot), deviceId);
        MqttStatus status = parts.Uplink.Connect(LoginBuilder.Build(settings, store, deviceId, topics), ConnectMs);
        if (status != MqttStatus.Ok || !publish)
        {
            return status;
        }

        byte[] buffer = new byte[MessageEncoder.MostBytes];
        int length = new MessageEncoder(Outbox.SealOf(settings, parts.Mac)).Encode(builder.Status(), buffer, 0);
        int ticket = parts.Uplink.Publish(topics.Status, buffer, 0, length, true);
        return ticket == 0 ? MqttStatus.Lost : parts.Uplink.Confirm(ticket, ConnectMs);
    }

    private bool Join(Budget budget, int joinMs)
    {
        _outcome.Link = _parts.Uplink.Join(budget.Take(joinMs));
        _loaded.Sample();
        if (_outcome.Link != LinkStatus.Up)
        {
            return false;
        }

        // A time that comes along with the network is always taken; somebody is asked for it only when it is wanted.
        int askMs = _memory.Clock.WantsTime || !_memory.Journal.IsAnchored ? budget.Take(TimeMs) : 0;
        if (_parts.Uplink.TryGetTime(askMs, out long unixSeconds))
        {
            TakeTime(unixSeconds);
        }

        return true;
    }

    /// <summary>The time places the clock, and tells which numbers cannot have been used: messages count like readings.</summary>
    private void TakeTime(long unixSeconds)
    {
        bool wasAnchored = _memory.Journal.IsAnchored;
        if (_memory.Journal.OnNetworkTime(unixSeconds))
        {
            uint numbersAdded = _memory.Lifeline.PlaceMessageNumber((uint)(unixSeconds - ClockEpochs.Origin));
            _memory.Events.Place(numbersAdded, wasAnchored || !_memory.Journal.IsAnchored ? 0 : _memory.Journal.FirstSequence - 1);
            _memory.Events.Renumber(_memory.Lifeline);
        }
    }

    private bool Connect(Budget budget)
    {
        _outcome.Broker = _parts.Uplink.Connect(LoginBuilder.Build(_settings, _store, _deviceId, _topics), budget.Take(ConnectMs));
        _outcome.ReachedBroker = _outcome.Broker == MqttStatus.Ok;
        return _outcome.ReachedBroker;
    }

    private void Talk(Budget budget, bool alarmsOnly)
    {
        _inbox.Connected();
        if (_inbox.Listens && _memory.Reporting.SubscribeDue)
        {
            _parts.Uplink.Subscribe(_topics.Commands, budget.Take(SubscribeMs));
        }

        _outbox.Plan(_memory.Reporting.StatusDue && !alarmsOnly, alarmsOnly);
        _outcome.Broker = _outbox.SendAll(budget);
        _loaded.Sample();
        if (_outcome.Broker == MqttStatus.Ok && _inbox.Listens)
        {
            _outcome.Broker = _inbox.ObeyAll(budget);
        }

        if (_outcome.Broker == MqttStatus.Ok && _inbox.Order.Report)
        {
            _outbox.Plan(true, false);
            _outcome.Broker = _outbox.SendAll(budget);
        }

        _outcome.Delivered = _outcome.Broker == MqttStatus.Ok;
        _outcome.StatusDelivered = _outbox.StatusConfirmed;
    }

    /// <summary>The broker is out of reach and something burns: say so by SMS, where that is wanted. The event itself stays for the next session.</summary>
    private void CallForHelp(Budget budget)
    {
        if (!_parts.Uplink.SendsSms)
        {
            return;
        }

        for (int i = 0; i < _memory.Events.Count; i++)
        {
            NodeEvent item = _memory.Events.Items[i];
            if (!EventNames.IsUrgent(item) || item.SmsSent)
            {
                continue;
            }

            if (!_parts.Uplink.TrySendSms("BinNode " + _deviceId + ": " + EventNames.InWords(item.Kind), budget.Take(SmsMs)))
            {
                return;
            }

            _memory.Events.Items[i].SmsSent = true;
        }
    }

    private void Remember()
    {
        if (_loaded.HasValue)
        {
            _memory.Bin.Power.NoteLoaded(_loaded.MinMv);
        }

        if (!_outcome.ReachedBroker && _inbox.Failed())
        {
            _memory.Fault(FaultCode.RolledBack, (int)_settings.Version);
        }
    }
}
