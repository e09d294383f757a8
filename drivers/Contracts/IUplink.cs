namespace BinNode.Contracts;

/// <summary>
/// The way to the broker, by Wi-Fi or by a modem; the core does not know which.
/// Every call has a budget and returns within it as far as managed code can see to that. No call throws for a failure of the network.
/// Order: Join, TryGetTime, Connect, Publish..., Leave. Leave is allowed at any time.
/// </summary>
public interface IUplink
{
    /// <summary>What the link knows of this session.</summary>
    LinkReport Report { get; }

    /// <summary>Milliseconds that the link would like for the next <see cref="Join"/>; 0: no wish. The first registration at a cell may take minutes.</summary>
    int WantedJoinMs { get; }

    /// <summary>Powers the radio and joins the network.</summary>
    LinkStatus Join(int budgetMs);

    /// <summary>The network's time, when it tells it within the budget.</summary>
    /// <param name="budgetMs">Longest time to wait, in milliseconds; 0: nobody is asked, only a time that is known already counts.</param>
    /// <param name="unixSeconds">Seconds since 1970-01-01T00:00:00Z; meaningful only when the result is true.</param>
    bool TryGetTime(int budgetMs, out long unixSeconds);

    /// <summary>Opens the MQTT 3.1.1 session.</summary>
    MqttStatus Connect(MqttLogin login, int budgetMs);

    /// <summary>Hands a QoS 1 message to the connection. Does not wait for the broker's confirmation, so that several can be on the way. The buffer may be reused when the call returns.</summary>
    /// <returns>A ticket of 1 or more for <see cref="Confirm"/>; 0: the connection is lost.</returns>
    int Publish(string topic, byte[] payload, int offset, int count, bool retain);

    /// <summary>Waits for the broker's PUBACK. A record is free only when this says <see cref="MqttStatus.Ok"/>.</summary>
    MqttStatus Confirm(int ticket, int budgetMs);

    /// <summary>Subscribes at QoS 1 and waits for the SUBACK.</summary>
    MqttStatus Subscribe(string topic, int budgetMs);

    /// <summary>The next message from the broker, when one comes within the budget.</summary>
    bool TryReceive(InboundMessage into, int budgetMs);

    /// <summary>The report interval that the data bundle allows.</summary>
    /// <param name="intervalS">Interval wanted, in seconds.</param>
    /// <returns>Seconds, never fewer than wanted; where data costs nothing, what was wanted.</returns>
    int AffordableIntervalS(int intervalS);

    /// <summary>Last resort for an alarm that could not be published, while the link is still joined.</summary>
    /// <param name="text">At most 160 ASCII characters.</param>
    /// <param name="budgetMs">Longest time to wait.</param>
    /// <returns>True when the network has taken the message; false also where the link has no SMS or no number is set.</returns>
    bool TrySendSms(string text, int budgetMs);

    /// <summary>True when an alarm can go by SMS: there is a modem, and a number is set.</summary>
    bool SendsSms { get; }

    /// <summary>Disconnects and powers the radio off. Never throws; safe at any time.</summary>
    void Leave(int budgetMs);
}
