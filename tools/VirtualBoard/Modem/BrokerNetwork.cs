using BinNode.ModemEmulator;

namespace BinNode.VirtualBoard;

/// <summary>The network behind an emulated modem: its sockets lead to a broker, in memory or real.</summary>
public sealed class BrokerNetwork(IBroker broker, IModemWorld world, int latencyMs) : IModemNetwork
{
    private const int TlsRoundTrips = 2;

    /// <inheritdoc />
    public void Open(string host, int port, byte[]? certificate, IConnectionEvents events)
    {
        MqttEndpoint endpoint = new() { Host = host, Port = port, Tls = certificate != null, CaCertificate = certificate };
        BrokerOutcome outcome = broker.Reach(endpoint);
        long us = latencyMs * 2000L * (endpoint.Tls ? 1 + TlsRoundTrips : 1);
        world.Schedule(us, () =>
        {
            if (outcome == BrokerOutcome.Answered)
            {
                events.Opened(new PacketConnection(broker, endpoint, world, latencyMs * 1000L, events));
            }
            else
            {
                events.Failed(Failure(outcome));
            }
        });
    }

    private static OpenFailure Failure(BrokerOutcome outcome) => outcome switch
    {
        BrokerOutcome.NoHost => OpenFailure.NoHost,
        BrokerOutcome.BadCertificate => OpenFailure.Certificate,
        BrokerOutcome.Silent => OpenFailure.Silent,
        _ => OpenFailure.Refused,
    };
}
