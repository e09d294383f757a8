namespace BinNode.Contracts;

/// <summary>How a step of an MQTT session ended.</summary>
public enum MqttStatus : byte
{
    /// <summary>Done, and confirmed by the broker where the protocol has a confirmation.</summary>
    Ok = 0,

    /// <summary>No confirmation within the budget. It may still have arrived.</summary>
    Timeout = 1,

    /// <summary>The connection is lost.</summary>
    Lost = 2,

    /// <summary>The broker's name could not be resolved.</summary>
    NoHost = 3,

    /// <summary>The broker did not accept the TCP connection.</summary>
    Unreachable = 4,

    /// <summary>TLS failed: the broker's certificate was not accepted, or the node's own was not.</summary>
    BadCertificate = 5,

    /// <summary>The broker refused the credentials.</summary>
    NotAuthorized = 6,

    /// <summary>The broker refused for another reason.</summary>
    Refused = 7,

    /// <summary>The client failed.</summary>
    Fault = 8,
}
