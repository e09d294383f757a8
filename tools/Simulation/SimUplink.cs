using System;
using System.Collections.Generic;
using BinNode.Contracts;

namespace BinNode.Simulation;

/// <summary>A network and a broker by script.</summary>
public sealed class SimUplink(Steps steps, Dice dice, SimRtc rtc, SimBattery battery) : IUplink
{
    private readonly Dictionary<int, AckMode> _waiting = [];
    private readonly HashSet<int> _askedBefore = [];
    private bool _isUp;
    private bool _isConnected;
    private int _tickets;

    /// <summary>How this wake's network behaves.</summary>
    public SessionScript Script { get; set; } = SessionScript.Good;

    /// <summary>Calendar time of the world at its beginning, in seconds since 1970.</summary>
    public long TrueUnixAtZero { get; init; }

    /// <summary>Told every message that arrives at the broker.</summary>
    public Action<string, byte[]>? Arrived { get; set; }

    /// <summary>Told every message that does not arrive at the backend, and whether the broker has confirmed it and forgets it.</summary>
    public Action<byte[], bool>? Missed { get; set; }

    /// <summary>True while the broker keeps a subscription of the node.</summary>
    public bool IsSubscribed { get; set; }

    /// <summary>Subscriptions so far.</summary>
    public int Subscriptions { get; private set; }

    /// <summary>Told when the node was given the true time.</summary>
    public Action? TimeTold { get; set; }

    /// <summary>Messages of the broker for the node: topic and payload.</summary>
    public Queue<(string Topic, byte[] Payload)> Inbox { get; init; } = [];

    /// <summary>True once the radio was on in this wake.</summary>
    public bool RadioWasOn { get; private set; }

    /// <summary>True once the radio was on although the node had seen that the battery does not allow it.</summary>
    public bool RadioWasForbidden { get; private set; }

    /// <summary>Calls in this wake.</summary>
    public int Calls { get; private set; }

    /// <inheritdoc />
    public int WantedJoinMs => 0;

    /// <inheritdoc />
    public int AffordableIntervalS(int wantedS) => wantedS;

    /// <inheritdoc />
    public bool SendsSms => true;

    /// <inheritdoc />
    public bool TrySendSms(string text, int budgetMs)
    {
        Enter("TrySendSms");
        steps.Leave();
        return false;
    }

    /// <inheritdoc />
    public LinkReport Report { get; } = new();

    /// <summary>Publishes a message to the node; a broker without a subscription has nobody to keep it for.</summary>
    public void Tell(string topic, byte[] payload)
    {
        if (IsSubscribed)
        {
            Inbox.Enqueue((topic, payload));
        }
    }

    /// <summary>Takes over what the broker of another world remembers.</summary>
    public void Continue(SimUplink other)
    {
        Script = other.Script;
        IsSubscribed = other.IsSubscribed;
        Subscriptions = other.Subscriptions;
        foreach ((string Topic, byte[] Payload) message in other.Inbox)
        {
            Inbox.Enqueue(message);
        }
    }

    /// <summary>Begins a wake.</summary>
    public void Begin(SessionScript script)
    {
        if (Script.Forgets && RadioWasOn)
        {
            IsSubscribed = false;
            Inbox.Clear();
        }

        Script = script;
        _isUp = false;
        _isConnected = false;
        Calls = 0;
        _waiting.Clear();
        _askedBefore.Clear();
        RadioWasOn = false;
        RadioWasForbidden = false;
    }

    /// <inheritdoc />
    public LinkStatus Join(int budgetMs)
    {
        Enter("Join");
        RadioWasOn = true;
        RadioWasForbidden |= battery.WasRead && battery.RestMv < battery.NoRadioMv;
        battery.IsLoaded = true;
        if (battery.FallsUnderRadio)
        {
            steps.Advance(50);
            steps.Cut();
        }

        steps.Advance(Math.Min(Script.Join == LinkStatus.Up ? Script.JoinMs : budgetMs, budgetMs));
        _isUp = Script.Join == LinkStatus.Up && Script.JoinMs <= budgetMs;
        steps.Leave();
        return _isUp ? LinkStatus.Up : Script.Join == LinkStatus.Up ? LinkStatus.Timeout : Script.Join;
    }

    /// <inheritdoc />
    public bool TryGetTime(int budgetMs, out long unixSeconds)
    {
        Enter("TryGetTime");
        unixSeconds = 0;
        bool told = _isUp && Script.TellsTime && Script.Connect != MqttStatus.Timeout;
        steps.Advance(told ? Math.Min(300, budgetMs) : budgetMs);
        if (Script.SetsClockLate)
        {
            rtc.Force(TrueUnix);
        }

        if (told)
        {
            unixSeconds = Script.WrongTime ?? TrueUnix;
            if (Script.WrongTime == null)
            {
                TimeTold?.Invoke();
            }
        }

        steps.Leave();
        return told;
    }

    /// <summary>True calendar time now.</summary>
    public long TrueUnix => TrueUnixAtZero + (steps.TrueMs / 1000);

    /// <inheritdoc />
    public MqttStatus Connect(MqttLogin login, int budgetMs)
    {
        Enter("Connect");
        if (!_isUp)
        {
            return MqttStatus.Lost;
        }

        if (login.Host.Length == 0)
        {
            steps.Leave();
            return MqttStatus.NoHost;
        }

        steps.Advance(Script.Connect == MqttStatus.Ok ? Math.Min(400, budgetMs) : budgetMs);
        _isConnected = Script.Connect == MqttStatus.Ok;
        steps.Leave();
        return Script.Connect;
    }

    /// <inheritdoc />
    public int Publish(string topic, byte[] payload, int offset, int count, bool retain)
    {
        Enter("Publish");
        if (!_isConnected)
        {
            return 0;
        }

        steps.Advance(60);
        AckMode mode = Script.Acks == AckMode.Mixed ? (AckMode)dice.Below(5) : Script.Acks;
        byte[] copy = payload.AsSpan(offset, count).ToArray();
        if (steps.IsCutDuring)
        {
            mode = dice.Permille(500) ? AckMode.AckLost : AckMode.Lost;
        }

        Deliver(topic, copy, mode);
        if (steps.IsCutDuring)
        {
            steps.Cut();
        }

        _tickets++;
        _waiting[_tickets] = mode;
        steps.Leave();
        return _tickets;
    }

    /// <inheritdoc />
    public MqttStatus Confirm(int ticket, int budgetMs)
    {
        Enter("Confirm");
        if (!_isConnected || !_waiting.TryGetValue(ticket, out AckMode mode))
        {
            return MqttStatus.Lost;
        }

        bool confirmed = mode is AckMode.Normal or AckMode.Twice || (mode == AckMode.Late && !_askedBefore.Add(ticket));
        steps.Advance(confirmed ? Math.Min(120, budgetMs) : budgetMs);
        steps.Leave();
        return confirmed ? MqttStatus.Ok : MqttStatus.Timeout;
    }

    /// <inheritdoc />
    public MqttStatus Subscribe(string topic, int budgetMs)
    {
        Enter("Subscribe");
        if (!_isConnected)
        {
            return MqttStatus.Lost;
        }

        bool answers = Script.Acks != AckMode.HalfOpen;
        IsSubscribed |= answers;
        Subscriptions += answers ? 1 : 0;
        steps.Advance(answers ? Math.Min(120, budgetMs) : budgetMs);
        steps.Leave();
        return answers ? MqttStatus.Ok : MqttStatus.Timeout;
    }

    /// <inheritdoc />
    public bool TryReceive(InboundMessage into, int budgetMs)
    {
        Enter("TryReceive");
        if (!_isConnected || Script.Acks == AckMode.HalfOpen || Inbox.Count == 0)
        {
            steps.Advance(budgetMs);
            return false;
        }

        (string topic, byte[] payload) = Inbox.Dequeue();
        into.Topic = topic;
        into.Count = Math.Min(payload.Length, into.Payload.Length);
        Array.Copy(payload, into.Payload, into.Count);
        steps.Leave();
        return true;
    }

    /// <inheritdoc />
    public void Leave(int budgetMs)
    {
        if (!steps.IsDead)
        {
            Enter("Leave");
            steps.Advance(Math.Min(80, Math.Max(0, budgetMs)));
            _isUp = false;
            _isConnected = false;
            battery.IsLoaded = false;
            steps.Leave();
        }
    }

    private void Deliver(string topic, byte[] payload, AckMode mode)
    {
        bool reachesBroker = mode is not (AckMode.Lost or AckMode.HalfOpen);
        bool arrives = reachesBroker && !Script.Forgets;
        if (!arrives)
        {
            Missed?.Invoke(payload, reachesBroker && mode != AckMode.AckLost);
        }

        for (int i = 0; arrives && i < (mode == AckMode.Twice ? 2 : 1); i++)
        {
            Arrived?.Invoke(topic, payload);
        }
    }

    private void Enter(string call)
    {
        steps.Enter("uplink", call);
        Calls++;
        if (Calls == Script.LostAtCall)
        {
            _isUp = false;
            _isConnected = false;
        }
    }
}
