using BinNode.Cellular;

namespace BinNode.ModemEmulator;

/// <summary>A session whose transcript is tortured: a modem and what it does.</summary>
/// <param name="Model">The modem.</param>
/// <param name="IsFirst">True: the node's first session, with all that is set up once. False: a later one.</param>
/// <param name="Tls">True: over TLS, the certificate being stored in the first session.</param>
/// <param name="RefusesPush">True: SIM7080G firmware that is fetched from.</param>
/// <param name="Batches">Batches published.</param>
public sealed record TortureTrack(ModemModel Model, bool IsFirst, bool Tls, bool RefusesPush, int Batches)
{
    /// <summary>All tracks.</summary>
    public static IReadOnlyList<TortureTrack> All { get; } =
    [
        .. Enum.GetValues<ModemModel>().SelectMany(model => new TortureTrack[] { new(model, true, false, false, 1), new(model, false, false, false, 4) }),
        .. new[] { ModemModel.Sim7080G, ModemModel.A7670, ModemModel.Sim7600 }.Select(model => new TortureTrack(model, true, true, false, 1)),
        new(ModemModel.Sim7080G, false, true, false, 1),
        new(ModemModel.A7670, false, true, false, 1),
        new(ModemModel.Sim7080G, true, false, true, 1),
        new(ModemModel.Sim7080G, false, false, true, 4),
        new(ModemModel.Sim800L, false, false, false, 1),
    ];

    /// <summary>A node just before the session.</summary>
    public Scenario Prepare()
    {
        ModemOptions options = new() { Model = Model, RefusesPush = RefusesPush, Apn = "internet.mtn" };
        Scenario scenario = new(options, new CellularConfig { Apn = "internet.mtn" }) { Tls = Tls };
        if (Tls)
        {
            scenario.Broker.Certificate = Certificate;
        }

        if (!IsFirst)
        {
            scenario.Measure();
            scenario.Wake();
            scenario.Sleep(3600);
        }

        for (int i = 0; i < Batches; i++)
        {
            scenario.Measure();
        }

        scenario.Broker.Outgoing.Add(new BrokerMessage("b/0123456789ab/c", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], false));
        return scenario;
    }

    private static byte[] Certificate { get; } = [.. Enumerable.Range(0, 700).Select(static i => (byte)("ABCDEFGHIJKLMNOP\n"[i % 17]))];

    /// <inheritdoc/>
    public override string ToString() => $"{Model}{(IsFirst ? " first" : " later")}{(Tls ? " tls" : "")}{(RefusesPush ? " fetch" : "")} x{Batches}";
}
