using BinNode.Decoding;

namespace BinNode.Runner;

/// <summary>Publishes commands to one node and hears its answers. Specified in firmware/MQTT.md, Commands.</summary>
public sealed class CommandDesk : IDisposable
{
    private readonly string topic;
    private readonly IReadOnlyList<byte[]> keys;
    private readonly Subscriber subscriber;
    private readonly Lock gate = new();
    private readonly List<FieldsMessage> answers = [];
    private readonly SemaphoreSlim arrived = new(0);

    /// <summary>Makes a desk.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="root">First levels of the topics.</param>
    /// <param name="device">Identity of the node.</param>
    /// <param name="keys">Keys that its answers may be tagged with: the present one, and the next one while it is replaced.</param>
    public CommandDesk(BrokerAddress broker, string root, string device, IReadOnlyList<byte[]> keys)
    {
        topic = root + "/1/" + device + "/";
        this.keys = keys;
        subscriber = new Subscriber(broker, topic + "a", Take);
    }

    /// <summary>Connects, and hears answers from now on.</summary>
    /// <exception cref="BrokerException">The broker cannot be reached.</exception>
    public void Connect()
    {
        if (!subscriber.TryConnect())
        {
            throw new BrokerException($"The broker cannot be reached ({subscriber.Failure}): check --broker, --ca, --user and --password.");
        }
    }

    /// <summary>Queues a command for the node's next session.</summary>
    public void Send(byte[] command) => subscriber.PublishAndWait(topic + "c", command, false);

    /// <summary>Makes a set command the desired document: it reaches the node's next session, and a node that subscribes anew.</summary>
    public void Desire(byte[] command) => subscriber.PublishAndWait(topic + "c/set", command, true);

    /// <summary>Removes the desired document; the node keeps the settings it has.</summary>
    public void ForgetDesired() => subscriber.PublishAndWait(topic + "c/set", [], true);

    /// <summary>Waits for the last word on a command: "pending" is not one, unless nothing more comes.</summary>
    /// <returns>The answer, or null when none came in time.</returns>
    public FieldsMessage? WaitForAnswer(uint number, TimeSpan time, CancellationToken cancel)
    {
        DateTime end = DateTime.UtcNow + time;
        while (Find(number) is not { } answer || answer.Text("result") == "pending")
        {
            TimeSpan left = end - DateTime.UtcNow;
            if (left <= TimeSpan.Zero || cancel.IsCancellationRequested)
            {
                return Find(number);
            }

            arrived.Wait(left < TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1), CancellationToken.None);
            subscriber.TryConnect();
        }

        return Find(number);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        subscriber.Dispose();
        arrived.Dispose();
    }

    private FieldsMessage? Find(uint number)
    {
        lock (gate)
        {
            return answers.LastOrDefault(a => a.Number("command_number") == number);
        }
    }

    private void Take(string from, byte[] payload)
    {
        FieldsMessage? answer = keys.Prepend<byte[]?>(null).Select(key => PayloadDecoder.Decode(payload, key).Message).OfType<FieldsMessage>().FirstOrDefault();
        if (answer is null)
        {
            return;
        }

        lock (gate)
        {
            answers.Add(answer);
        }

        arrived.Release();
    }
}
