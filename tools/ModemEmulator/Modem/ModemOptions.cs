namespace BinNode.ModemEmulator;

/// <summary>A modem, its SIM and the network around it. May be changed between sessions.</summary>
public sealed class ModemOptions
{
    /// <summary>The modem.</summary>
    public ModemModel Model { get; set; } = ModemModel.Sim7080G;

    /// <summary>Speed of its port; 0: SIM800L finds it by the host's first "AT" and then has no banner.</summary>
    public int Baud { get; set; } = 115_200;

    /// <summary>True: it echoes after its start, as modems come from the factory.</summary>
    public bool Echo { get; set; } = true;

    /// <summary>True: old SIM7080G firmware that answers ERROR to the last parameter of CAOPEN.</summary>
    public bool RefusesPush { get; set; }

    /// <summary>The SIM.</summary>
    public SimState Sim { get; set; } = SimState.Ready;

    /// <summary>Its PIN.</summary>
    public string Pin { get; set; } = "1234";

    /// <summary>Milliseconds after the start during which the SIM is busy.</summary>
    public int SimBusyMs { get; set; } = 300;

    /// <summary>Operators in reach, country and network code; the first is the home operator. None: no network.</summary>
    public IReadOnlyList<string> Operators { get; set; } = ["63510"];

    /// <summary>True: the modem is abroad.</summary>
    public bool IsRoaming { get; set; }

    /// <summary>Milliseconds of a search for the network.</summary>
    public int RegisterMs { get; set; } = 3000;

    /// <summary>Reject cause of 3GPP TS 24.301; 0: the network lets the modem in.</summary>
    public int RejectCause { get; set; }

    /// <summary>Attempts that are rejected before the network lets the modem in; 0 with a cause: all.</summary>
    public int Rejections { get; set; }

    /// <summary>Seconds that the network wants to be left alone after a rejection (T3346); the modem does not ask before they have passed.</summary>
    public int BackOffS { get; set; }

    /// <summary>True: +CEREG=3 and 5 are known, and the cause comes with the registration. Else nothing tells it: +CEER has a text.</summary>
    public bool TellsCause { get; set; }

    /// <summary>Access point name that the network knows; null: any will do.</summary>
    public string? Apn { get; set; }

    /// <summary>Received signal as +CSQ tells it, 0 to 31; 99 unknown.</summary>
    public int Signal { get; set; } = 17;

    /// <summary>The network's time in seconds since 1970; 0: it does not tell.</summary>
    public long NetworkUnixS { get; set; } = 1_795_500_000;

    /// <summary>True: a time server can be reached.</summary>
    public bool HasTimeServer { get; set; } = true;

    /// <summary>Attempts to get an address that fail.</summary>
    public int AttachFailures { get; set; }

    /// <summary>One way through the network in milliseconds.</summary>
    public int LatencyMs { get; set; } = 120;

    /// <summary>Milliseconds from the end of a session until the network releases the radio connection.</summary>
    public int ReleaseMs { get; set; } = 5000;

    /// <summary>Bytes of one pushed piece, as segments arrive.</summary>
    public int MaxPush { get; set; } = 1360;
}
