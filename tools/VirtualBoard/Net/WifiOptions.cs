using BinNode.Energy;

namespace BinNode.VirtualBoard;

/// <summary>The access point and the network behind it; the times of the usual case from hardware/energy/figures.csv. May be changed while the simulation runs.</summary>
public sealed class WifiOptions
{
    /// <summary>Name of the network.</summary>
    public string Ssid { get; set; } = "binnode";

    /// <summary>Its password.</summary>
    public string Password { get; set; } = "binnode-password";

    /// <summary>False: no access point within reach.</summary>
    public bool InRange { get; set; } = true;

    /// <summary>False: the access point lets nodes in, and nobody gives them an address.</summary>
    public bool GivesAddress { get; set; } = true;

    /// <summary>False: names are not resolved.</summary>
    public bool ResolvesNames { get; set; } = true;

    /// <summary>False: no time server answers.</summary>
    public bool TellsTime { get; set; } = true;

    /// <summary>Signal of the access point in dBm.</summary>
    public int SignalDbm { get; set; } = -61;

    /// <summary>Other networks that a scan finds, with their signals in dBm, strongest first.</summary>
    public (string Name, int SignalDbm)[] Neighbours { get; set; } = [("market", -78), ("clinic", -86)];

    /// <summary>Share of join attempts that fail and are tried again by the runtime.</summary>
    public double JoinFailureShare { get; set; } = 0.03;

    /// <summary>From the start of the radio, or of an attempt, to the association, in microseconds: scan and handshake.</summary>
    public int AssociateUs { get; set; } = Us("wifi.associate");

    /// <summary>From the association to the address, in microseconds.</summary>
    public int AddressUs { get; set; } = Us("wifi.address");

    /// <summary>Until an attempt without an access point is given up: a scan of all channels.</summary>
    public int NoAccessPointUs { get; set; } = 2_400_000;

    /// <summary>Until an attempt with a wrong password is given up: time-out of the 4-way handshake.</summary>
    public int WrongPasswordUs { get; set; } = 4_000_000;

    /// <summary>Round trip to the broker and the time server, in microseconds.</summary>
    public int RoundTripUs { get; set; } = Us("wifi.round_trip");

    /// <summary>The runtime's share of a session, in microseconds.</summary>
    public int ClientUs { get; set; } = Us("wifi.client") + Us("awake.publish_work");

    /// <summary>Computation of a TLS handshake on the chip, in microseconds.</summary>
    public int TlsUs { get; set; } = Us("wifi.tls");

    /// <summary>Until the resolver gives up, in microseconds.</summary>
    public int ResolverGivesUpUs { get; set; } = 5_000_000;

    /// <summary>Until TCP gives up on a host that does not answer, in microseconds.</summary>
    public int TcpGivesUpUs { get; set; } = 18_000_000;

    private static int Us(string figure) => (int)(Figures.Default[figure].Value * 1000);
}
