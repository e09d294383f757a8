using BinNode.Runner;

namespace BinNode.Broker.Tests;

/// <summary>A backend whose session the broker keeps while it is away, and which confirms what it has stored when it is given a key.</summary>
internal sealed class Arrivals : IDisposable
{
    private const int Tries = 5; // a busy machine may need more than one time-out for a TLS handshake

    private readonly BrokerAddress broker;
    private readonly bool confirms;
    private Subscriber? subscriber;

    public Arrivals(BrokerAddress broker, bool confirms = false)
    {
        this.broker = broker;
        this.confirms = confirms;
        Backend = new Backend(confirms ? TestNode.Key : null);
        Listen();
    }

    public Backend Backend { get; }

    /// <summary>Listens, from now on or again.</summary>
    public void Listen()
    {
        Leave();
        subscriber = new Subscriber(broker, $"bn/1/{TestNode.Id}/+", Backend.Take, "backend");
        if (confirms)
        {
            Backend.Stored = upTo => subscriber?.Publish($"bn/1/{TestNode.Id}/c/k", Tools.Payload.Downlink.Confirmation(TestNode.Key, upTo));
        }

        for (int i = 0; !subscriber.TryConnect(); i++)
        {
            if (i == Tries)
            {
                throw new InvalidOperationException(subscriber.Failure);
            }
        }
    }

    /// <summary>Goes away.</summary>
    public void Leave()
    {
        subscriber?.Dispose();
        subscriber = null;
    }

    /// <summary>Waits until the backend has so many readings.</summary>
    public bool Has(int readings, int seconds = 20) => SpinWait.SpinUntil(() => Backend.Delivered >= readings, TimeSpan.FromSeconds(seconds));

    public void Dispose() => Leave();
}
