namespace BinNode.Runner;

/// <summary>What bytes on the wire were spent on.</summary>
public enum WirePart
{
    /// <summary>TCP's handshake and farewell, and DISCONNECT.</summary>
    Connection,

    /// <summary>CONNECT, CONNACK, SUBSCRIBE, SUBACK.</summary>
    Login,

    /// <summary>Messages of readings and their confirmations.</summary>
    Readings,

    /// <summary>Status and diagnostics, and their confirmations.</summary>
    Status,

    /// <summary>Events and their confirmations.</summary>
    Events,

    /// <summary>Commands, confirmations by the backend, answers.</summary>
    Commands,
}
