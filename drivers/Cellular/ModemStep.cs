namespace BinNode.Cellular;

/// <summary>The steps of a session. A profile has a row or several for each that its modem needs.</summary>
public enum ModemStep : byte
{
    /// <summary>After every start: error format, what to report unasked, the access point, the state of the SIM.</summary>
    Configure = 0,

    /// <summary>What the modem keeps by itself; only after the settings have changed.</summary>
    Provision = 1,

    /// <summary>Unlocks the SIM.</summary>
    Pin = 2,

    /// <summary>Asks for the state of the SIM.</summary>
    Sim = 3,

    /// <summary>Asks for the registration.</summary>
    Status = 4,

    /// <summary>Asks why the network refused.</summary>
    Why = 5,

    /// <summary>Selects the operator.</summary>
    Operator = 6,

    /// <summary>Time from a time server, when the network does not tell it.</summary>
    Time = 7,

    /// <summary>Gets an address.</summary>
    Attach = 8,

    /// <summary>Stores the certificate of the authority.</summary>
    Certificate = 9,

    /// <summary>Prepares TLS.</summary>
    Tls = 10,

    /// <summary>Opens the socket.</summary>
    Open = 11,

    /// <summary>Sends bytes.</summary>
    Send = 12,

    /// <summary>Fetches bytes, where the modem does not push them.</summary>
    Receive = 13,

    /// <summary>Closes the socket.</summary>
    Close = 14,

    /// <summary>Gives the address back.</summary>
    Detach = 15,

    /// <summary>Leaves the network and switches off.</summary>
    Off = 16,

    /// <summary>Sends a short message.</summary>
    Sms = 17,
}
